//! Constructors: `new` with what a request needs, and setters for the rest.

/// Implements the constructor and the setters of a struct from the table of its fields: those that `new` takes, then those that a setter
/// each sets. Where `new` takes nothing, it is the default. Text is taken as `impl Into<String>`, by the setters of the fields of `text` too.
///
/// Fields after the `;` of `new` are options that have to be set. Of `nullable` fields, which tell `null` from nothing, a second setter
/// sets `null`; a setter that is not called as its field stands under `renamed`; what `new` leaves empty and nothing sets is `unset`. The
/// attributes of a field are those of its setters.
#[doc(hidden)]
#[macro_export]
macro_rules! constructor {
    ($name:ident: new() $($groups:tt)*) => {
        $crate::v1::constructor!(@methods $name () $($groups)*);

        impl ::core::default::Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }
    };
    ($name:ident: new $required:tt $($groups:tt)*) => {
        $crate::v1::constructor!(@methods $name $required $($groups)*);
    };
    (
        @methods $name:ident ($($required:ident: $needed:ty),* $(,)? $(; $($held:ident: $holds:ty),+ $(,)?)?)
        { $($(#[$about:meta])* $field:ident: $value:ty),* $(,)? }
        $(text { $($(#[$about_text:meta])* $text:ident),* $(,)? })?
        $(nullable { $($(#[$about_nullable:meta])* $or_null:ident / $null:ident => $nullable:ident: $some:ty),* $(,)? })?
        $(renamed { $($(#[$about_renamed:meta])* $setter:ident => $renamed:ident: $held_there:ty),* $(,)? })?
        $(unset { $($unset:ident),* $(,)? })?
    ) => {
        impl $name {
            /// With what is required.
            #[allow(clippy::too_many_arguments, reason = "as many as the description requires")]
            #[must_use]
            pub fn new($($required: $needed,)* $($($held: $holds),+)?) -> Self {
                Self {
                    $($required: $required.into(),)*
                    $($($held: Some($held.into()),)+)?
                    $($field: None,)*
                    $($($text: None,)*)?
                    $($($nullable: None,)*)?
                    $($($renamed: None,)*)?
                    $($($unset: ::core::default::Default::default(),)*)?
                }
            }

            $(
                #[doc = concat!("Sets `", stringify!($field), "`.")]
                $(#[$about])*
                #[must_use]
                pub fn $field(mut self, $field: $value) -> Self {
                    self.$field = Some($field);
                    self
                }
            )*

            $($(
                #[doc = concat!("Sets `", stringify!($text), "`.")]
                $(#[$about_text])*
                #[must_use]
                pub fn $text(mut self, $text: impl ::core::convert::Into<String>) -> Self {
                    self.$text = Some($text.into());
                    self
                }
            )*)?

            $($(
                #[doc = concat!("Sets `", stringify!($nullable), "`.")]
                $(#[$about_nullable])*
                #[must_use]
                pub fn $or_null(mut self, $nullable: $some) -> Self {
                    self.$nullable = Some(Some($nullable.into()));
                    self
                }

                #[doc = concat!("Sets `", stringify!($nullable), "` to `null`, which is not the same as to leave it out.")]
                $(#[$about_nullable])*
                #[must_use]
                pub fn $null(mut self) -> Self {
                    self.$nullable = Some(None);
                    self
                }
            )*)?

            $($(
                #[doc = concat!("Sets `", stringify!($renamed), "`.")]
                $(#[$about_renamed])*
                #[must_use]
                pub fn $setter(mut self, $renamed: $held_there) -> Self {
                    self.$renamed = Some($renamed.into());
                    self
                }
            )*)?
        }
    };
}
