//! Operations as a mock knows them.

use crate::call::{Descriptor, Operation};
use crate::test_kit::received::ReceivedContent;
use crate::test_kit::{ReadError, ToContent, ToHeaders};

/// An operation that a mock can stand in for, as it can for all of a package.
pub trait Mocked: Operation<Body: ToContent + PartialEq, Headers: ToHeaders, ErrorBody: ToContent + PartialEq> + Sized {
    /// The body of its requests; `()` where they have none.
    type RequestBody;

    /// What the description says of it.
    #[doc(hidden)]
    fn descriptor() -> &'static Descriptor;

    /// Reads the body of a request.
    #[doc(hidden)]
    fn read(body: &ReceivedContent<'_>) -> Result<Self::RequestBody, ReadError>;
}

/// Lets a mock stand in for the operations of a module: each by its descriptor, and by how the body of its requests is read and as what.
#[doc(hidden)]
#[macro_export]
macro_rules! mocked {
    ($module:tt { $($operation:ident = $descriptor:ident $(: $way:ident $body:ty)?),* $(,)? }) => {
        $($crate::mocked!(@ $module $operation $descriptor $($way $body)?);)*
    };
    (@ ($($module:tt)*) $operation:ident $descriptor:ident) => {
        impl $crate::v1::test_kit::Mocked for $($module)*::$operation {
            type RequestBody = ();

            fn descriptor() -> &'static $crate::v1::Descriptor {
                &$($module)*::$descriptor
            }

            fn read(_: &$crate::v1::test_kit::ReceivedContent<'_>) -> Result<(), $crate::v1::ReadError> {
                Ok(())
            }
        }
    };
    (@ ($($module:tt)*) $operation:ident $descriptor:ident $way:ident $body:ty) => {
        impl $crate::v1::test_kit::Mocked for $($module)*::$operation {
            type RequestBody = $body;

            fn descriptor() -> &'static $crate::v1::Descriptor {
                &$($module)*::$descriptor
            }

            fn read(body: &$crate::v1::test_kit::ReceivedContent<'_>) -> Result<$body, $crate::v1::ReadError> {
                body.$way()
            }
        }
    };
}
