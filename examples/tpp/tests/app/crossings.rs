//! Many visitors at once, and none sees what is another's.

use std::collections::HashSet;
use std::sync::Arc;

use portal_sandbox::Customers;

use crate::visitor::{attribute, drawing};
use crate::world::{PERSONS, World};

const VISITORS: usize = 100;

/// What a visitor goes through: the token or code that she was shown, and what she saw of accounts.
async fn visit(world: Arc<World>, at: usize) -> (String, String) {
    let (person, _) = PERSONS[at % PERSONS.len()];
    let is_away = at.is_multiple_of(2);
    let mut visitor = world.customer(if is_away { "ESSESESS" } else { "HANDSESS" }, person).await;
    let shown = visitor.send("/consent", &[]).await;
    if is_away {
        let code = attribute(&shown.text, "id=\"to-bank\" href=\"").unwrap();
        let (_, headers, _) = visitor.once("GET", &code, String::new()).await;
        let callback = headers["location"].to_str().unwrap().strip_prefix(&world.origin).unwrap().to_owned();
        return (code, visitor.get(&callback).await.text);
    }
    let code = drawing(&shown.text).unwrap();
    loop {
        let (_, headers, _) = visitor.once("GET", &format!("{}{}/step", world.origin, shown.path), String::new()).await;
        if let Some(next) = headers.get("x-next") {
            return (code, visitor.get(next.to_str().unwrap()).await.text);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_visitors_see_each_what_is_theirs() {
    let world = Arc::new(World::begin().await);
    world.site().customers(Customers::SignIn);
    let visits: Vec<_> = (0..VISITORS).map(|at| tokio::spawn(visit(Arc::clone(&world), at))).collect();
    let mut codes = HashSet::new();
    for (at, visit) in visits.into_iter().enumerate() {
        let (code, accounts) = visit.await.unwrap();
        assert!(codes.insert(code), "visitor {at} was shown the code of another");
        for (other, (_, name)) in PERSONS.iter().enumerate() {
            assert_eq!(accounts.contains(name), other == at % PERSONS.len(), "visitor {at}, {name}: {accounts}");
        }
    }
    let refused: Vec<_> = world.site().requests().into_iter().flat_map(|seen| seen.violations).collect();
    assert!(refused.is_empty(), "{refused:?}");
}
