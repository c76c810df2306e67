//! The ways of authorisation without leaving.

use std::time::Duration;

use portal_sandbox::Customers;

use crate::visitor::{Shown, Visitor, attribute, drawing};
use crate::world::{ALVA, World};

/// Looks as the script does until it is told where to go on, and goes there.
async fn until_over(visitor: &mut Visitor, origin: &str, page: &str) -> Shown {
    for _ in 0..30 {
        let (_, headers, _) = visitor.once("GET", &format!("{origin}{page}/step"), String::new()).await;
        if let Some(next) = headers.get("x-next") {
            return visitor.get(next.to_str().unwrap()).await;
        }
    }
    panic!("it is not over");
}

#[tokio::test]
async fn a_customer_scans_a_code_approves_in_her_app_and_sees_her_accounts() {
    let world = World::begin().await;
    for bic in ["HANDSESS", "DABASESX", "TYSTSESS"] {
        let mut customer = world.customer(bic, ALVA).await;
        let here = customer.send("/consent", &[]).await;
        assert!(here.text.contains("<svg") && here.text.contains("aria-live=\"polite\""), "{bic}: {}", here.text);
        assert!(world.site().approve(&world.waiting().id));
        let shown = until_over(&mut customer, &world.origin, &here.path).await;
        assert!(shown.text.contains("Salary of Alva"), "{bic}: {}", shown.text);
    }
}

#[tokio::test]
async fn a_code_that_changes_is_drawn_anew() {
    let world = World::begin().await;
    let mut customer = world.customer("DABASESX", ALVA).await;
    let here = customer.send("/consent", &[]).await;
    world.site().advance(Duration::from_secs(3));
    let (_, _, step) = customer.once("GET", &format!("{}{}/step", world.origin, here.path), String::new()).await;
    let code =
        |page: &str| attribute(page, "id=\"code\" data-version=\"").or_else(|| attribute(page, "data-version=\"")).unwrap();
    assert_ne!(code(&here.text), code(&step));
    assert_ne!(drawing(&here.text).unwrap(), drawing(&step).unwrap());
}

#[tokio::test]
async fn a_customer_who_refuses_in_her_app_is_told_so() {
    let world = World::begin().await;
    let mut customer = world.customer("HANDSESS", ALVA).await;
    let here = customer.send("/consent", &[]).await;
    assert!(world.site().refuse(&world.waiting().id));
    let shown = until_over(&mut customer, &world.origin, &here.path).await;
    assert!(shown.text.contains("It was not approved") && shown.text.contains("You cancelled."), "{}", shown.text);
    assert!(shown.text.contains("For support"));
    assert!(customer.get("/bank").await.text.contains("Give permission"));
}

#[tokio::test]
async fn of_several_methods_the_customer_chooses_one() {
    let world = World::begin().await;
    let mut customer = world.customer("SWEDSESS", ALVA).await;
    let choice = customer.send("/consent", &[]).await;
    assert!(choice.text.contains("How will you identify yourself?"));
    let choose = format!("{}/method", choice.path);
    let picture = customer.send(&choose, &[("method", "mbid_animated_qr_image")]).await;
    assert!(picture.text.contains("src=\"data:image/"), "{}", picture.text);
    let policy = picture.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("img-src 'self' data: https:;"));

    let choice = customer.send("/consent", &[]).await;
    let wrong = customer.send(&format!("{}/method", choice.path), &[("method", "none")]).await;
    assert!(wrong.text.contains("The bank does not offer that"), "{}", wrong.text);
    let away = customer.send(&format!("{}/method", choice.path), &[("method", "redirect")]).await;
    let callback = customer.at_the_bank(&away, "sign-in").await;
    assert!(customer.get(&callback).await.text.contains("Salary of Alva"));
}

#[tokio::test]
async fn a_code_is_entered_again_when_it_was_wrong() {
    let world = World::begin().await;
    let mut customer = world.customer("KODBSESS", ALVA).await;
    let entry = customer.send("/consent", &[]).await;
    assert!(entry.text.contains("inputmode=\"numeric\"") && entry.text.contains("one-time-code"), "{}", entry.text);
    let enter = format!("{}/entry", entry.path);
    let wrong = customer.send(&enter, &[("code", "111111")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("id=\"code-fault\""));
    let right = customer.send(&enter, &[("code", "246810")]).await;
    assert!(right.text.contains("Salary of Alva"), "{}", right.text);
}

#[tokio::test]
async fn too_many_wrong_codes_end_it() {
    let world = World::begin().await;
    let mut customer = world.customer("KODBSESS", ALVA).await;
    let entry = customer.send("/consent", &[]).await;
    let mut shown = entry.text.clone();
    for _ in 0..3 {
        shown = customer.send(&format!("{}/entry", entry.path), &[("code", "111111")]).await.text;
    }
    assert!(shown.contains("It was not approved"), "{shown}");
}

#[tokio::test]
async fn nobody_who_begins_in_time_is_told_so() {
    let world = World::begin().await;
    let mut customer = world.customer("HANDSESS", ALVA).await;
    let here = customer.send("/consent", &[]).await;
    world.site().advance(Duration::from_secs(31));
    let shown = until_over(&mut customer, &world.origin, &here.path).await;
    assert!(shown.text.contains("Nobody began in time."), "{}", shown.text);
}

#[tokio::test]
async fn a_second_tab_sees_the_same_and_both_come_to_the_accounts() {
    let world = World::begin().await;
    world.site().customers(Customers::SignIn);
    let mut customer = world.customer("HANDSESS", ALVA).await;
    let here = customer.send("/consent", &[]).await;
    let mut tab = customer.clone();
    assert!(tab.get(&here.path).await.text.contains("<svg"));
    let (one, other) =
        tokio::join!(until_over(&mut customer, &world.origin, &here.path), until_over(&mut tab, &world.origin, &here.path));
    assert_eq!([one.path, other.path], ["/accounts", "/accounts"]);
}

#[tokio::test]
async fn the_page_of_an_authorisation_is_its_visitors_alone() {
    let world = World::begin().await;
    let mut customer = world.customer("HANDSESS", ALVA).await;
    let here = customer.send("/consent", &[]).await;
    let mut other = world.customer("HANDSESS", ALVA).await;
    let shown = other.get(&here.path).await;
    assert_eq!(shown.status, 404);
    assert!(!shown.text.contains("<svg"));
    let (_, _, step) = other.once("GET", &format!("{}{}/step", world.origin, here.path), String::new()).await;
    assert!(step.is_empty());
    other.send(&format!("{}/stop", here.path), &[]).await;
    assert!(customer.get(&here.path).await.text.contains("<svg"));
}
