//! The application, over real sockets, with the bank on this machine: visitors of whom each has a browser of her own, be it a cookie and some
//! requests, or Chromium.

mod browser;
mod callbacks;
mod crossings;
mod forms;
mod payments;
mod program;
mod responses;
mod sca;
mod sessions;
mod traces;
mod visitor;
mod world;
