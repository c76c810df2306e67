//! Links: what a response gives to other operations.

use insta::assert_snapshot;
use portal_codegen::Effect;

use crate::environments::rows;
use crate::fixture::{Fixture, dedent};

/// A description in which the user that is created has these links.
fn description(links: &str) -> String {
    format!(
        "openapi: 3.0.3
info: {{ title: Users, version: '1' }}
paths:
  /tenants/{{tenant}}/users:
    post:
      operationId: createUser
      tags: [users]
      parameters:
        - {{ name: tenant, in: path, required: true, schema: {{ type: string }} }}
        - {{ name: dry, in: query, schema: {{ type: boolean }} }}
      requestBody: {{ required: true, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/NewUser' }} }} }} }}
      responses:
        '201':
          description: Created.
          headers: {{ ETag: {{ schema: {{ type: string }} }} }}
          content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/User' }} }} }}
          links: {links}
        '409': {{ description: There is one. }}
  /users/{{id}}:
    get:
      operationId: getUser
      tags: [users]
      summary: One user.
      parameters:
        - {{ name: id, in: path, required: true, schema: {{ type: string }} }}
        - {{ name: version, in: query, required: true, schema: {{ type: integer }} }}
        - {{ name: If-None-Match, in: header, schema: {{ type: string }} }}
      responses: {{ '200': {{ description: A user., content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/User' }} }} }} }} }}
  /invitations:
    post:
      operationId: invite
      tags: [invitations]
      requestBody: {{ required: true, content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/User' }} }} }} }}
      responses: {{ '204': {{ description: Sent. }} }}
components:
  schemas:
    NewUser: {{ type: object, required: [name], properties: {{ name: {{ type: string }} }} }}
    User:
      type: object
      required: [id, name]
      properties: {{ id: {{ type: string }}, name: {{ type: string }}, roles: {{ type: array, items: {{ type: string }} }} }}
"
    )
}

const GET_USER: &str =
    "{ GetUser: { operationId: getUser, parameters: { id: '$response.body#/id' }, description: Reads what was created. } }";

#[test]
fn a_link_is_a_method_that_takes_what_it_leaves_open() {
    let package = Fixture::description(description(GET_USER)).generate();
    assert_snapshot!(package.item_with_docs("fn crate::Linked<CreateOperation>::get_user"), @r#"
    /// Reads what was created.
    ///
    /// `GET /users/{id}`, to which a response of `POST /tenants/{tenant}/users` links as `GetUser`.
    ///
    /// # Errors
    /// If the response does not have this link, or not what it takes of the response.
    pub fn get_user(&self, version: i64) -> Result<UserGetRequest, Error> {
        let link = Link {
            name: "GetUser",
            on: &[Case::Code(201, "")],
            parameters: &[(Location::Path, "id", Expression::Body("/id"))],
            body: None,
        };
        let mut call = self.call(&USER_GET, &link)?;
        call.set(1, &version);
        Ok(UserGetRequest::new(call))
    }
    "#);
    assert_snapshot!(package.items(&["impl HasLinks for CreateOperation"]), @"impl HasLinks for CreateOperation {}");
}

#[test]
fn a_link_to_an_operation_of_another_tag_is_there_with_the_features_of_both() {
    let links = "{ Invite: { operationRef: '#/paths/~1invitations/post', requestBody: '$response.body' } }";
    let package = Fixture::description(description(links)).generate();
    assert_snapshot!(package.items(&["fn crate::Linked<crate::users::CreateOperation>::invite"]), @r#"
    pub fn invite(&self) -> Result<InviteRequest, portal_runtime::v1::Error> {
        let link = portal_runtime::v1::Link {
            name: "Invite",
            on: &[Case::Code(201, "")],
            parameters: &[],
            body: Some(("application/json", portal_runtime::v1::Expression::Body(""))),
        };
        let call = self.call(&INVITE, &link)?;
        Ok(InviteRequest::new(call))
    }
    "#);
}

#[test]
fn a_link_of_the_components_may_take_all_that_an_exchange_has() {
    let links = "{ Again: { $ref: '#/components/links/Again' } }";
    let shared = description(links)
        + "  links:
    Again:
      operationId: createUser
      parameters: { tenant: $request.path.tenant, query.dry: true }
      requestBody: { name: $url }
";
    let package = Fixture::description(shared).generate();
    assert_snapshot!(package.items(&["fn crate::Linked<CreateOperation>::again"]), @r#"
    pub fn again(&self) -> Result<CreateRequest, Error> {
        let link = Link {
            name: "Again",
            on: &[Case::Code(201, "")],
            parameters: &[
                (
                    Location::Path,
                    "tenant",
                    Expression::Parameter(Location::Path, "tenant"),
                ),
                (Location::Query, "dry", Expression::Constant("true")),
            ],
            body: Some(("application/json", Expression::Constant("{\"name\":\"$url\"}"))),
        };
        let call = self.call(&CREATE, &link)?;
        Ok(CreateRequest::new(call))
    }
    "#);
}

#[test]
fn what_a_link_cannot_lead_to_is_reported_and_stays_in_the_docs() {
    let faults = |links: &str| Fixture::description(description(links)).faults();
    assert_snapshot!(faults("{ GetUser: { operationId: getUsr } }"), @"
    17:44 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/operationId
      no operation has the operationId `getUsr`
      did you mean `getUser`?
    ");
    assert_snapshot!(faults("{ GetUser: { parameters: { id: 1 } } }"), @"
    17:29 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser
      the link `GetUser` names no operation
      name an operation of the descriptions by `operationId`, or by `operationRef`
    ");
    assert_snapshot!(faults("{ GetUser: { operationRef: '#/paths/~1users/get' } }"), @"
    17:45 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/operationRef
      `#/paths/~1users/get` points to no operation of the descriptions
      name an operation of the descriptions by `operationId`, or by `operationRef`
    ");
    assert_snapshot!(faults("{ GetUser: { operationId: getUser, parameters: { ids: 1 } } }"), @"
    17:72 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/parameters/ids
      `GET /users/{id}` has no parameter `ids`
      did you mean `id`?
    ");
    assert_snapshot!(faults("{ GetUser: { operationId: getUser, parameters: { id: 'u-{$response.body#/id}' } } }"), @"
    17:71 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/parameters/id
      `u-{$response.body#/id}` is no expression that can be read
      write a value, or one expression such as `$response.body#/id`, `$response.header.ETag`, `$request.path.id`, `$request.query.id`, `$request.header.id`, `$request.body#/id`, `$url`, `$method` or `$statusCode`
    ");
    assert_snapshot!(faults("{ GetUser: { operationId: getUser, parameters: { id: '$response.body#/uid' } } }"), @"
    17:71 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/parameters/id
      the body of the response has nothing at `/uid`
      correct the JSON pointer, or describe what is there
    ");
    assert_snapshot!(faults("{ GetUser: { operationId: getUser, parameters: { id: '$request.query.id' } } }"), @"
    17:71 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/parameters/id
      `POST /tenants/{tenant}/users` has no parameter `query.id`
      name one that it has
    ");
    assert_snapshot!(faults("{ GetUser: { operationId: getUser, parameters: { version: '$response.body#/roles' } } }"), @"
    17:76 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/parameters/version
      this is a list, and `version` of `GET /users/{id}` is a number
      take a value of the kind that the parameter has
    ");
    assert_snapshot!(faults("{ GetUser: { operationId: getUser, requestBody: '$response.body' } }"), @"
    17:66 /paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/requestBody
      `GET /users/{id}` takes no body of JSON
      remove `requestBody`, or describe the body of the operation
    ");
    let outcome = Fixture::description(description("{ GetUser: { operationId: getUsr, description: Reads it. } }")).outcome();
    let described = "/paths/~1tenants~1{tenant}~1users/post/responses/201/links/GetUser/description";
    assert_eq!(outcome.account().effect("api.yaml", described), Some(Effect::Docs));
    let words = "The response has the link `GetUser`: Reads it.";
    assert!(outcome.files.values().any(|file| file.contains(words)), "{words}");
}

#[test]
fn the_name_of_a_link_is_kept() {
    let first = Fixture::description(description(GET_USER)).outcome();
    assert_snapshot!(first.lock.lines().filter(|line| line.starts_with("link")).collect::<String>(), @"link POST /tenants/{tenant}/users: 201 GetUser = get_user");
    let package = Fixture::description(description(GET_USER)).locked(&first.lock.replace("= get_user", "= user")).generate();
    assert!(package.items(&["fn crate::Linked<CreateOperation>::user"]).contains("Link"));
}

#[test]
fn environments_have_their_links_in_common() {
    let portal = "
        environments: { sandbox: {}, production: {} }
        apis: { users: { sandbox: sandbox.yaml, production: production.yaml } }
    ";
    let described = |links: &str| description(links).replace("paths:", "servers: [{ url: https://users.example }]\npaths:");
    let found = |sandbox: &str, production: &str| {
        let fixture = Fixture::portal(&dedent(portal)).file("sandbox.yaml", described(sandbox));
        let fixture = fixture.file("production.yaml", described(production));
        (rows(&fixture), fixture.generate().item_with_docs("fn crate::Linked<CreateOperation>::get_user"))
    };
    let address = "POST /tenants/{tenant}/users 201 GetUser";
    let (row, method) = found("{}", GET_USER);
    assert_eq!(row.trim_end(), format!("{address} | link only in production | kept"));
    assert!(method.contains("Only in: production."), "{method}");
    let other = GET_USER.replace("'$response.body#/id'", "$request.path.tenant");
    let (row, method) = found(GET_USER, &other);
    assert_eq!(row.trim_end(), format!("{address} | link | that of the first environment is taken"));
    assert!(method.contains("Expression::Body(\"/id\")"), "{method}");
}
