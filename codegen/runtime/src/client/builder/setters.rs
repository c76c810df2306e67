//! The setters that every builder has, for a builder of a generated package that has more.

/// Gives a newtype over `Builder<Client>` the setters of that: `builder_setters!(Name, Client)`; `, Api` where operations have servers of
/// their own, which are named by this type; `, each Api` where it names the servers of several APIs.
#[doc(hidden)]
#[macro_export]
macro_rules! builder_setters {
    ($name:ident, $client:ty) => {
        $crate::builder_setters! { $name;
            /// Sets the base URL of the API, in place of the description's.
            server(url: impl Into<String>);
        }
        $crate::builder_setters!(@ $name, $client);
    };
    ($name:ident, $client:ty, each $api:ty) => {
        $crate::builder_setters! { $name;
            /// Sets the base URL of one of several APIs, or of operations with a server of their own, in place of the description's.
            server_for(api: $api, url: impl Into<String>);
        }
        $crate::builder_setters!(@ $name, $client);
    };
    ($name:ident, $client:ty, $api:ty) => {
        $crate::builder_setters! { $name;
            /// Sets the base URL of operations with a server of their own, in place of the description's.
            server_for(api: $api, url: impl Into<String>);
        }
        $crate::builder_setters!($name, $client);
    };
    (@ $name:ident, $client:ty) => {
        $crate::builder_setters! { $name;
            /// Replaces the scheme, host and port of all URLs by those of `url`, and keeps their paths.
            origin(url: impl Into<String>);
            /// Sends this header with each call that does not set it otherwise. Its value is not printed.
            header(name: impl Into<String>, value: impl Into<String>);
            /// Sets the time limit of each call. The default is 30 seconds. It begins anew with each chunk of a body that is sent or
            /// read while it comes.
            timeout(timeout: ::core::time::Duration);
            /// Sets the time limit for the head of each response, from the moment its request is sent. By default, only the time of the
            /// whole call is limited.
            response_timeout(timeout: ::core::time::Duration);
            /// Sets how often a call that only reads (`GET`, `HEAD`) is repeated when the connection fails, or the server responds with
            /// `429` or `503`: after the time that `Retry-After` asks for, else after a growing one, under a request id of its own, and
            /// within the time limit of the call. The default is 2; 0 is never. No other call is ever repeated so.
            retries(times: u32);
            /// Sets the largest response body that is read, in bytes; of one that is read while it comes, the largest item. The default is
            /// 32 MiB.
            body_limit(bytes: usize);
            /// Sets the `User-Agent` header. The default is the runtime's name and version.
            user_agent(user_agent: impl Into<String>);
            /// Sends all requests through this transport. Identity, roots, proxy and the time limit for opening a connection are then
            /// up to the transport.
            transport(transport: ::std::sync::Arc<dyn $crate::v1::Transport>);
            /// Sends all requests through what `layer` makes of the transport, be it the client's own or one given: to count them, to
            /// record them, to add a header. Of several layers, the last is the first to see a request.
            layer(
                layer: impl FnOnce(
                    ::std::sync::Arc<dyn $crate::v1::Transport>
                ) -> ::std::sync::Arc<dyn $crate::v1::Transport> + Send + 'static
            );
        }
        $crate::builder_connections!($name);

        impl $name {
            /// Builds the client.
            ///
            /// # Errors
            /// When no URL is known of any server; when one is not valid for a server, or is plain `http` to another machine; when TLS
            /// cannot be set up.
            pub fn build(self) -> Result<$client, $crate::v1::BuildError> {
                self.0.build()
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(&self.0, f)
            }
        }
    };
    ($name:ident; $($(#[$docs:meta])* $setter:ident($($argument:ident: $value:ty),*);)*) => {
        impl $name {
            $(
                $(#[$docs])*
                pub fn $setter(self, $($argument: $value),*) -> Self {
                    Self(self.0.$setter($($argument),*))
                }
            )*
        }
    };
}

/// The setters of how a client connects by itself: `builder_connections!(Name)`.
#[cfg(feature = "reqwest")]
#[doc(hidden)]
#[macro_export]
macro_rules! builder_connections {
    ($name:ident) => {
        $crate::builder_setters! { $name;
            /// Sets the client certificate for TLS, and its private key.
            identity(identity: $crate::v1::Identity);
            /// Sets the time limit for opening a connection. The default is 10 seconds.
            connect_timeout(timeout: ::core::time::Duration);
            /// Sends requests through this proxy, in place of the one that the process's environment names (`HTTPS_PROXY`, `ALL_PROXY`;
            /// not for hosts in `NO_PROXY`). What goes to this machine, and so all plain http, never goes through a proxy.
            proxy(url: impl Into<String>);
            /// Trusts the certificates in this PEM text as roots, in addition to those of the platform.
            root_certificate(pem: &[u8]);
        }
    };
}

/// A client that does not connect by itself has none of these setters.
#[cfg(not(feature = "reqwest"))]
#[doc(hidden)]
#[macro_export]
macro_rules! builder_connections {
    ($name:ident) => {};
}
