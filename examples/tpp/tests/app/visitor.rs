//! A visitor's browser, as far as requests and a cookie make one.

use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;

type Http = Client<HttpConnector, Full<axum::body::Bytes>>;

/// One visitor.
#[derive(Clone)]
pub(crate) struct Visitor {
    http: Http,
    origin: String,
    pub(crate) cookie: Option<String>,
    /// What forms have to come with, from the last page.
    pub(crate) token: Option<String>,
}

/// What a request led to, after all redirects within the application.
pub(crate) struct Shown {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    /// Path and query of the page.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Visitor {
    pub(crate) fn new(origin: &str) -> Self {
        let http = Client::builder(TokioExecutor::new()).build_http();
        Self { http, origin: origin.to_owned(), cookie: None, token: None }
    }

    /// Looks at a page.
    pub(crate) async fn get(&mut self, path: &str) -> Shown {
        self.follow("GET", path, String::new()).await
    }

    /// Sends a form with the token of the last page.
    pub(crate) async fn send(&mut self, path: &str, fields: &[(&str, &str)]) -> Shown {
        let token = self.token.clone().unwrap_or_default();
        self.send_with(path, fields, &token).await
    }

    /// Sends a form with another token.
    pub(crate) async fn send_with(&mut self, path: &str, fields: &[(&str, &str)], token: &str) -> Shown {
        let form = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).append_pair("token", token).finish();
        self.follow("POST", path, form).await
    }

    /// One request to any address, without what follows: its status, and where it leads.
    pub(crate) async fn once(&mut self, method: &str, url: &str, form: String) -> (StatusCode, HeaderMap, String) {
        let mut request = Request::builder().method(method).uri(url).header("user-agent", "a test");
        if let Some(cookie) = self.cookie.as_ref().filter(|_| url.starts_with(&self.origin)) {
            request = request.header(COOKIE, cookie);
        }
        if method == "POST" {
            request = request.header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        }
        let response = self.http.request(request.body(Full::from(form)).unwrap()).await.unwrap();
        let (head, body) = response.into_parts();
        let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
        if let Some(cookie) = head.headers.get(SET_COOKIE).filter(|_| url.starts_with(&self.origin)) {
            self.cookie = Some(cookie.to_str().unwrap().split(';').next().unwrap().to_owned());
        }
        (head.status, head.headers, text)
    }

    async fn follow(&mut self, method: &str, path: &str, form: String) -> Shown {
        let (mut method, mut path, mut form) = (method, path.to_owned(), form);
        loop {
            let (status, headers, text) = self.once(method, &format!("{}{path}", self.origin), form).await;
            if let Some(location) = headers.get(LOCATION) {
                (method, path, form) = ("GET", location.to_str().unwrap().to_owned(), String::new());
                continue;
            }
            if let Some(token) = attribute(&text, "name=\"token\" value=\"") {
                self.token = Some(token);
            }
            return Shown { status, headers, path, text };
        }
    }

    /// Gives a permission at a bank that sends its customer away, and comes back.
    pub(crate) async fn consent_away(&mut self) -> Shown {
        let away = self.send("/consent", &[]).await;
        let callback = self.at_the_bank(&away, "sign-in").await;
        self.get(&callback).await
    }

    /// Presses a button of the bank's page, and returns where the customer is sent.
    pub(crate) async fn at_the_bank(&mut self, away: &Shown, answer: &str) -> String {
        let url = attribute(&away.text, "id=\"to-bank\" href=\"").unwrap_or_else(|| panic!("{}", away.text));
        let (status, _, page) = self.once("GET", &url, String::new()).await;
        assert_eq!(status, 200, "{page}");
        let action = attribute(&page, "action=\"").unwrap();
        let visit = attribute(&page, "name=\"visit\" value=\"").unwrap();
        let host = url.split('/').take(3).collect::<Vec<_>>().join("/");
        let (_, headers, page) = self.once("POST", &format!("{host}{action}"), format!("visit={visit}&answer={answer}")).await;
        let location = headers.get(LOCATION).unwrap_or_else(|| panic!("{page}")).to_str().unwrap().to_owned();
        location.strip_prefix(&self.origin).unwrap_or_else(|| panic!("{location}")).to_owned()
    }
}

/// The text of an attribute that begins so.
pub(crate) fn attribute(page: &str, begins: &str) -> Option<String> {
    let value = page.split_once(begins)?.1.split_once('"')?.0;
    Some(value.replace("&amp;", "&"))
}

/// The drawing of a code in a page.
pub(crate) fn drawing(page: &str) -> Option<String> {
    Some(page.split_once("<svg")?.1.split_once("</svg>")?.0.to_owned())
}
