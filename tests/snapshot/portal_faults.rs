//! What `portal.yaml` says and cannot be: errors with their place, before any code is made of it.

use insta::assert_snapshot;

use crate::fixture::{Fixture, dedent, with_paths};

const DESCRIPTION: &str = "
    /accounts:
      get:
        operationId: list
        tags: [accounts]
        security: [{ oauth: [account, private] }]
        parameters:
          - { name: X-A, in: header, required: true, schema: { type: string } }
          - { name: X-B, in: header, required: true, schema: { type: string } }
        responses: { '204': { description: None. } }
    ";
const SCHEME: &str = "components: { securitySchemes: { oauth: { type: http, scheme: bearer } } }\n";
const APIS: &str = "apis: { api: { description: api.yaml } }\n";
const BANK: &str =
    "{ servers: { api: 'https://bank.example' }, credentials: [keys], token: { url: 'https://bank.example/token' } }";

/// Each finding on a line: where, what, and how to mend it. There is one environment, `bank`.
fn faults(sections: &str) -> String {
    faults_of(&format!("{APIS}environments: {{ bank: {BANK} }}\n{}", dedent(sections)))
}

fn faults_of(settings: &str) -> String {
    let fixture = Fixture::portal(settings).file("api.yaml", with_paths(DESCRIPTION) + SCHEME);
    fixture.faults()
}

#[test]
fn names_are_those_that_the_compiler_takes_without_a_warning() {
    assert_snapshot!(faults(
        "
        library: myBank
        names:
          tags: { accounts: konton_å }
          operations: { GET /accounts: list__all }
        scopes: { sessions: [{ method: openSession, grant: access-token }] }
        "
    ), @"
    3:10 /library
      `myBank` cannot be the name of a library
      small ASCII letters, digits and single underscores can, and a letter first
    5:21 /names/tags/accounts
      `konton_å` cannot be the name of a module
      small ASCII letters, digits and single underscores can, and a letter first
    6:32 /names/operations/GET ~1accounts
      `list__all` cannot be a name in Rust
      small letters, digits and single underscores can, and no digit first
    7:32 /scopes/sessions/0/method
      `openSession` cannot be a name in Rust
      small letters, digits and single underscores can, and no digit first
    ");
}

#[test]
fn keys_of_a_session_that_have_no_effect_together_are_errors() {
    assert_snapshot!(faults(
        "
        scopes:
          sessions:
            - { method: a, grant: access-token, context: private, argument: id, scope: 'acc:{id}' }
            - { method: b, grant: client-credentials, argument: id }
            - { method: c, grant: client-credentials, scope: account }
            - { method: d, grant: client-credentials, context: private, argument: id, scope: 'acc:{id}' }
            - { method: e, grant: client-credentials, argument: id, scope: 'acc:{id}{' }
            - { method: f, grant: client-credentials, argument: id, scope: 'acc:{ID}' }
        "
    ), @"
    5:41 /scopes/sessions/0/context
      `context` has no effect for this grant: a token that the caller has is asked for elsewhere
      remove it, or take another grant
    5:59 /scopes/sessions/0/argument
      `argument` has no effect for this grant: a token that the caller has is asked for elsewhere
      remove it, or take another grant
    5:73 /scopes/sessions/0/scope
      `scope` has no effect for this grant: a token that the caller has is asked for elsewhere
      remove it, or take another grant
    6:47 /scopes/sessions/1/argument
      `argument` has no effect without a `scope` that it goes into
      add the `scope`, or remove it
    7:47 /scopes/sessions/2/scope
      `scope` has no effect without an `argument` that goes into it
      add the `argument`, with its name in the scope as `{…}`, or remove it
    8:47 /scopes/sessions/3/context
      `context` has no effect beside `scope`, which is asked for instead of the operation's
      remove one of the two
    9:68 /scopes/sessions/4/scope
      the scope has a brace that is not of `{id}`
      only the argument stands in braces
    10:68 /scopes/sessions/5/scope
      the scope has no `{id}` for the argument to go into
      write `{id}` there
    ");
}

#[test]
fn a_context_is_a_scope_that_operations_have() {
    assert_snapshot!(faults("scopes: { sessions: [{ method: a, grant: client-credentials, context: privat }] }"), @"
    3:71 /scopes/sessions/0/context
      no operation has a scope `privat`
      did you mean `private`?
    ");
}

#[test]
fn a_token_is_asked_for_where_an_endpoint_gives_it_for_keys() {
    let environments = format!("environments: {{ bank: {BANK}, other: {{ servers: {{ api: 'https://bank.example' }} }} }}\n");
    let sessions = "scopes: { sessions: [{ method: a, grant: client-credentials }, { method: b, environment: bank, grant: client-credentials }] }\n";
    assert_snapshot!(faults_of(&format!("{APIS}{environments}{sessions}")), @"
    3:42 /scopes/sessions/0/grant
      `other` has no token endpoint to ask for a token
      add `token: { url: https://… }` to the environment, or name another `environment`
    3:42 /scopes/sessions/0/grant
      a client of `other` has no keys to ask for a token with
      add `keys` to the `credentials` of the environment, or name another `environment`
    ");
}

#[test]
fn sessions_are_of_environments() {
    assert_snapshot!(faults_of(&format!("{APIS}scopes: {{ sessions: [{{ method: a, grant: access-token }}] }}\n")), @"
    2:11 /scopes/sessions
      a session is of an environment, and there is none
      describe the portal's `environments`
    ");
}

#[test]
fn an_environment_has_no_two_methods_of_one_name() {
    assert_snapshot!(faults(
        "
        scopes:
          sessions:
            - { method: session, grant: access-token }
            - { method: session, environment: bank, grant: client-credentials }
            - { method: builder, grant: access-token }
        "
    ), @"
    6:17 /scopes/sessions/1/method
      an environment has two methods `session`
      give one of them another name
    7:17 /scopes/sessions/2/method
      an environment has the method `builder` already
      give the session's another name
    ");
}

#[test]
fn one_header_is_said_once_and_a_session_has_the_method_that_takes_it() {
    assert_snapshot!(faults("headers: { X-A: { role: client, handle: a }, X-B: { role: client, handle: b } }"), @"
    3:12 /headers/X-A
    3:46 /headers/X-B
      the role `client` needs `scopes.sessions`: a session has the method that takes the value
      describe the sessions, or give the header another role, such as `plain`
    3:46 /headers/X-B
      a second header has the role `client`, and one is said once
      give one of them another role, such as `plain`
    ");
    assert_snapshot!(
        faults("headers: { X-*: { role: client, handle: a } }\nscopes: { sessions: [{ method: a, grant: access-token }] }"),
        @"
    3:12 /headers/X-*
      the role `client` is that of one header, and `X-*` speaks for many
      write the name of the header
    "
    );
}

#[test]
fn a_handle_is_given_where_a_header_is_said_once_and_nowhere_else() {
    assert_snapshot!(
        faults("headers: { X-A: client, X-B: { role: plain, handle: b } }\nscopes: { sessions: [{ method: a, grant: access-token }] }"),
        @"
    3:17 /headers/X-A
      the role `client` needs a `handle`
      write `{ role: client, handle: … }`, with the name of a method that takes the value
    3:45 /headers/X-B/handle
      `handle` has no effect without the role `client`
      remove it
    "
    );
}

#[test]
fn types_of_the_client_have_names_that_no_package_has_otherwise() {
    let environments = format!("environments: {{ client: {BANK}, test-kit: {BANK}, a_b: {BANK}, a-b: {BANK} }}\n");
    let sections =
        "headers: { X-A: { role: client, handle: session } }\nscopes: { sessions: [{ method: a, grant: access-token }] }\n";
    assert_snapshot!(faults_of(&format!("{APIS}{environments}{sections}")), @"
    2:17 /environments/client
      this would be the module `client`, which every package has
      give it another name
    2:17 /environments/client
      this would be the type `Client`, which every package has
      give it another name
    2:138 /environments/test-kit
      this would be the module `test_kit`, which every package has
      give it another name
    2:379 /environments/a-b
      this would be the module `a_b`, which has been given already
      give it another name
    2:379 /environments/a-b
      this would be the type `AB`, which has been given already
      give it another name
    3:12 /headers/X-A
      this would be the type `Session`, which every package has
      give it another name
    ");
}
