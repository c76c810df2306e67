// Asks again and again for the parts of a page that change, and goes on when the page says so.
"use strict";

(() => {
  const place = document.getElementById("follow");
  if (!place) return;

  const PAUSE = 400;
  const AFTER_A_FAULT = 3000;

  const again = (after) => setTimeout(look, after);

  async function look() {
    let response;
    try {
      response = await fetch(place.dataset.follow, { cache: "no-store", credentials: "same-origin" });
    } catch {
      return again(AFTER_A_FAULT);
    }
    const next = response.headers.get("x-next");
    if (next && next.startsWith("/")) return location.replace(next);
    if (!response.ok) return again(AFTER_A_FAULT);
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const part of fresh.querySelectorAll("[id][data-version]")) {
      const shown = document.getElementById(part.id);
      // What is the same is left alone: a screen reader says only what is new, and the focus stays.
      if (!shown || shown.dataset.version === part.dataset.version) continue;
      shown.dataset.version = part.dataset.version;
      shown.replaceChildren(...part.childNodes);
    }
    again(PAUSE);
  }

  again(PAUSE);
})();
