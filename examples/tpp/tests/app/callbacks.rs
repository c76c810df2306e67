//! The way back from a bank is for who began there, once.

use crate::world::{ALVA, PERSONS, World};

#[tokio::test]
async fn a_customer_comes_back_from_her_bank_and_sees_her_accounts() {
    let world = World::begin().await;
    for bic in ["ESSESESS", "NDEASESS", "GLOMSESS"] {
        let mut customer = world.customer(bic, ALVA).await;
        let shown = customer.consent_away().await;
        assert_eq!(shown.path, "/accounts", "{bic}: {}", shown.text);
        assert!(shown.text.contains("Salary of Alva"), "{bic}: {}", shown.text);
    }
}

#[tokio::test]
async fn who_says_no_at_the_bank_is_told_so_and_nothing_is_open() {
    let world = World::begin().await;
    for bic in ["ESSESESS", "NDEASESS"] {
        let mut customer = world.customer(bic, ALVA).await;
        let away = customer.send("/consent", &[]).await;
        let callback = customer.at_the_bank(&away, "cancel").await;
        let shown = customer.get(&callback).await;
        assert!(shown.text.contains("You said no at your bank"), "{bic}: {}", shown.text);
        assert!(customer.get("/bank").await.text.contains("Give permission"));
    }
}

#[tokio::test]
async fn a_callback_of_another_visitor_changes_nothing_for_either() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let mut other = world.customer("ESSESESS", PERSONS[1].0).await;
    // She has begun too, so that it is not for want of something to go on with.
    other.send("/consent", &[]).await;
    let away = customer.send("/consent", &[]).await;
    let callback = customer.at_the_bank(&away, "sign-in").await;

    for stranger in [&mut other, &mut world.visitor()] {
        let shown = stranger.get(&callback).await;
        assert_eq!(shown.status, 400);
        assert!(shown.text.contains("This way back from your bank does not work"));
        assert_ne!(stranger.get("/accounts").await.path, "/accounts");
    }
    assert!(customer.get(&callback).await.text.contains("Salary of Alva"));
}

#[tokio::test]
async fn a_callback_that_comes_again_changes_nothing() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let away = customer.send("/consent", &[]).await;
    let callback = customer.at_the_bank(&away, "sign-in").await;
    customer.get(&callback).await;
    let before = world.site().count("token");
    let again = customer.get(&callback).await;
    assert_eq!(again.status, 400);
    assert_eq!(world.site().count("token"), before);
    assert!(customer.get("/accounts").await.text.contains("Salary of Alva"));
}

#[tokio::test]
async fn of_one_callback_in_many_tabs_at_once_one_goes_on() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let away = customer.send("/consent", &[]).await;
    let callback = customer.at_the_bank(&away, "sign-in").await;
    let tabs = (0..10).map(|_| {
        let (mut tab, callback) = (customer.clone(), callback.clone());
        tokio::spawn(async move { tab.get(&callback).await.status.as_u16() })
    });
    let mut statuses = Vec::new();
    for tab in tabs.collect::<Vec<_>>() {
        statuses.push(tab.await.unwrap());
    }
    statuses.sort_unstable();
    assert_eq!(statuses, [vec![200], vec![400; 9]].concat());
    assert!(customer.get("/accounts").await.text.contains("Salary of Alva"));
}

#[tokio::test]
async fn two_ways_to_the_bank_come_back_each_to_its_own() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let (first, second) = (customer.send("/consent", &[]).await, customer.send("/consent", &[]).await);
    let refused = customer.at_the_bank(&second, "cancel").await;
    let signed = customer.at_the_bank(&first, "sign-in").await;
    assert!(customer.get(&refused).await.text.contains("You said no"));
    assert!(customer.get(&signed).await.text.contains("Salary of Alva"));
}

#[tokio::test]
async fn what_was_given_up_comes_to_nothing() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let away = customer.send("/consent", &[]).await;
    customer.send(&format!("{}/stop", away.path), &[]).await;
    let callback = customer.at_the_bank(&away, "sign-in").await;
    assert_eq!(customer.get(&callback).await.status, 400);
    assert_eq!(customer.get(&away.path).await.status, 404);
    assert!(customer.get("/bank").await.text.contains("Give permission"));
}

#[tokio::test]
async fn forged_callbacks_are_told_from_real_ones() {
    let world = World::begin().await;
    let mut customer = world.customer("ESSESESS", ALVA).await;
    let away = customer.send("/consent", &[]).await;
    for forged in
        ["/callback", "/callback?code=x", "/callback?code=x&state=y", "/callback?error=access_denied&state=", "/callback?%ff"]
    {
        assert_eq!(customer.get(forged).await.status, 400, "{forged}");
    }
    let callback = customer.at_the_bank(&away, "sign-in").await;
    assert!(customer.get(&callback).await.text.contains("Salary of Alva"));
}
