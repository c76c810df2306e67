//! Calls two APIs, ten times each, at the addresses that it is given: one with an API key, one that names no host of its own.

use std::error::Error;

use apideck_hris::types::{
    Department, Employee, EmployeesFilter, EmployeesSort, EmployeesSortBy, PassThroughQuery, PayrollsFilter, SortDirection,
    TimeOffRequest,
};
use ory_hydra::types::{
    AcceptLoginRequest, IntrospectOAuth2TokenBody, JsonWebKeySetGeneratorRequest, OAuth2Client, Oauth2TokenBody, PatchDocument,
};

const APP: &str = "an-app";
const CONSUMER: &str = "a-consumer";

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let addresses: Vec<String> = std::env::args().skip(1).collect();
    people(&addresses[0]).await?;
    logins(&addresses[1]).await
}

async fn people(address: &str) -> Result<(), Box<dyn Error>> {
    let client = apideck_hris::Client::builder().origin(address).api_key("a key").build()?;
    let (employees, departments) = (client.employees(), client.departments());
    let filter = EmployeesFilter::new().first_name("Åsa & Bo").country("SE");
    let sort = EmployeesSort::new().by(EmployeesSortBy::FirstName).direction(SortDirection::Desc);
    let through = PassThroughQuery::new().example_downstream_property("a, b");
    employees.list(APP, CONSUMER).filter(&filter).sort(&sort).pass_through(&through).limit(20).raw(true).await?;
    employees.add(APP, CONSUMER, &Employee::new().first_name("Åsa").last_name("Öst")).await?;
    let employee = employees.employee(&"a/b c".into());
    employee.get(APP, CONSUMER).fields("id,email").await?;
    employee.update(APP, CONSUMER, &Employee::new().title("Chef")).await?;
    employee.delete(APP, CONSUMER).x_apideck_service_id("a-service").await?;
    departments.list(APP, CONSUMER).cursor("em9oby1jcm0=").await?;
    departments.add(APP, CONSUMER, &Department::new().name("Kök")).await?;
    let dates = PayrollsFilter::new().start_date("2026-11-01").end_date("2026-11-30");
    client.payrolls().list(APP, CONSUMER).filter(&dates).await?;
    client.employee_schedules().employee(&"7".into()).list(APP, CONSUMER).await?;
    let request = TimeOffRequest::new().employee_id("7".into()).start_date("2026-12-24");
    client.time_off_requests().add(APP, CONSUMER, &request).await?;
    Ok(())
}

async fn logins(address: &str) -> Result<(), Box<dyn Error>> {
    let client = ory_hydra::Client::builder(address).basic("an app", "open sesame").build()?;
    let (admin, public) = (client.admin(), client.public());
    let app = OAuth2Client::new().client_name("Åsas app").redirect_uris(vec!["https://app.example/back".into()]);
    admin.create_o_auth2_client(&app).await?;
    admin.list_o_auth2_clients().limit(5).offset(10).owner("a&b").await?;
    let known = admin.client(&"a b".into());
    known.update_o_auth2_client(&app).await?;
    known.patch_o_auth2_client(&[PatchDocument::new("remove", "/owner")]).await?;
    known.delete_o_auth2_client().await?;
    let login = AcceptLoginRequest::new("a person").remember(true).amr(vec!["pwd".into()]);
    admin.accept_login_request("a challenge").body(&login).await?;
    admin.introspect_o_auth2_token(&IntrospectOAuth2TokenBody::new("a+b").scope("read write")).await?;
    let key = JsonWebKeySetGeneratorRequest::new("RS256", "a key", "sig");
    admin.create_json_web_key_set("a set").body(&key).await?;
    let code = Oauth2TokenBody::new("authorization_code").code("c&d").client_id("an app");
    public.oauth2_token(&code).await?;
    public.discover_open_id_configuration().await?;
    Ok(())
}
