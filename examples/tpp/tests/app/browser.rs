//! The application in Chromium. The tests are ignored where nobody asks for them, as there may be none: `.ci/run` installs it and insists.

mod chrome;
mod flows;
mod keyboard;
mod pictures;
