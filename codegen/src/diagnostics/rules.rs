//! The rules that findings are about: each has a code that stays, a level, and a text with an example in `rules/`.

use super::Level;

/// A rule for descriptions and portals.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `P0301`: stable, and never given to another rule.
    pub code: &'static str,
    /// The name of the rule.
    pub name: &'static str,
    /// How much a breach weighs.
    pub level: Level,
    /// The rule, in a sentence.
    pub title: &'static str,
    /// Why it weighs that much, what is reported and what would be right, as Markdown.
    pub text: &'static str,
}

/// The rule with a code, upper or lower case.
pub fn by_code(code: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(code))
}

macro_rules! rules {
    ($($name:ident $level:ident $code:literal $title:literal)*) => {
        $(
            #[doc = $title]
            pub static $name: Rule = Rule {
                code: $code,
                name: stringify!($name),
                level: Level::$level,
                title: $title,
                text: include_str!(concat!("../../rules/", $code, ".md")),
            };
        )*

        /// Every rule, in the order of codes.
        pub static ALL: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    // Reading a file.
    FILE_SIZE Error "P0101" "A file has at most 64 MiB."
    FILE_ENCODING Error "P0102" "A file is UTF-8."
    SYNTAX Error "P0103" "A file is YAML or JSON."
    FILE_BUDGET Error "P0104" "A file keeps within the limits on values and nesting."
    DUPLICATE_KEY Error "P0105" "A key stands once in its mapping."
    YAML_CONSTRUCT Error "P0106" "A file uses no construct of YAML that JSON has no counterpart for."
    NO_FILE Error "P0107" "A file that is asked for is there."

    // The format: keys, and kinds of values.
    UNKNOWN_VERSION Error "P0201" "A description is of Swagger 2.0 or OpenAPI 3.0, 3.1 or 3.2."
    NO_VERSION Error "P0202" "A description says which version of which format it is."
    WRONG_KIND Error "P0203" "A value is of the kind that its key takes."
    UNKNOWN_WORD Error "P0204" "A value is one of the words that its key takes."
    MISSING_KEY Error "P0205" "An object has the keys that it needs."
    WORDS_APART Warning "P0207" "Words that depend on one another go together."
    BESIDE_REFERENCE Warning "P0208" "Nothing but words stands beside a `$ref`."
    UNKNOWN_KEY Warning "P0209" "A description has the keys of its format, and extensions."
    UNKNOWN_SETTING Error "P0210" "`portal.yaml` and overlays have the keys of their format."
    UNREADABLE_OBJECT Error "P0211" "An object can be read as what its place asks for."
    IDLE_FAULT Warning "P0212" "What has no effect on the code is written as its format asks."
    FORMAL_KEY Warning "P0213" "An object has the keys that its format asks for, also those that code can do without."
    EMPTY_VALUE Warning "P0214" "A key has something under it."
    FOREIGN Warning "P0215" "A description is written as its own version is."

    // References.
    DANGLING_REFERENCE Error "P0301" "A reference names something that is there."
    IDLE_DANGLING_REFERENCE Warning "P0302" "A reference that no operation needs names something that is there."
    REFERENCE_ELSEWHERE Error "P0303" "A reference stays in the folder of the description."
    CIRCULAR_REFERENCE Error "P0304" "References lead to a definition."
    REFERENCE_KIND Error "P0305" "A reference names an object of the kind that its place takes."
    DANGLING_SCHEMA Warning "P0306" "A reference in the place of a schema names something that is there."

    // Paths, operations, parameters, bodies, responses, security.
    PATH_START Error "P0401" "A path begins with a slash."
    PATH_BRACES Error "P0402" "Each brace of a path has its other."
    NO_OPERATION Error "P0403" "A description has an operation."
    STATUS Error "P0404" "A response is for a status: a code, a range such as `4XX`, or `default`."
    DUPLICATE_OPERATION_ID Warning "P0405" "An `operationId` is that of one operation."
    DUPLICATE_PARAMETER Error "P0406" "A parameter stands once in its operation."
    IGNORED_HEADER Note "P0407" "`Accept`, `Content-Type` and `Authorization` are no parameters."
    PARAMETER_WITHOUT_MEDIA_TYPE Error "P0408" "The `content` of a parameter has a media type."
    PARAMETER_MEDIA_TYPE Note "P0409" "The `content` of a parameter is JSON."
    UNDECLARED_PATH_PARAMETER Warning "P0410" "Each name in a path is a parameter."
    IDLE_PATH_PARAMETER Warning "P0411" "A parameter of the path is in the path."
    SECOND_BODY Error "P0412" "A request has one body."
    COLLECTION_FORMAT Error "P0413" "An array has a `collectionFormat` that its place has."
    ENCODING_WITHOUT_FORM Warning "P0414" "`encoding` belongs to forms."
    ENCODING_WITHOUT_EFFECT Warning "P0415" "`encoding` says of fields what is done with them."
    HANDED_OVER Note "P0417" "A body whose media type is not read is handed over as it comes."
    UNDEFINED_SECURITY_SCHEME Warning "P0418" "A security scheme that an operation asks for is defined."
    SECURITY_SCHEME_WITHOUT_EFFECT Warning "P0419" "A security scheme asks for what a client can show."
    PARAMETER_WITHOUT_SCHEMA Warning "P0420" "A parameter has a schema."
    NESTED_PARAMETER Warning "P0421" "The style of a parameter says how all of its value goes."
    PATH_FRAGMENT Warning "P0422" "A path has no fragment."
    SHARED_ENCODING Warning "P0423" "Bodies of one definition say one `encoding`."
    METHOD Error "P0424" "A method is one that a request can have."
    TYPES_ALONE Warning "P0425" "A package of types alone is asked for."
    QUERY_STRING Warning "P0426" "A query that is described as a whole has no other parameters."
    LINK Warning "P0427" "A link leads to an operation that is there, with what that takes."
    PAGING_EXTENSION Note "P0428" "An extension says how pages are found in a way that is followed."

    // Schemas.
    CONTRADICTION Warning "P0501" "The parts of an `allOf` describe one kind of value."
    EXCLUSION Warning "P0502" "A schema says what its values are, not what they are not."
    SCHEMA_OF_ITSELF Warning "P0503" "A schema consists of more than itself."
    SCHEMA_NESTING Error "P0504" "Schemas lead to one another only so deep."
    UNION_WITHOUT_MEMBERS Note "P0505" "The branches of a union beside members add members."
    REQUIRED_WITHOUT_PROPERTY Warning "P0506" "A required member has a property."
    DUPLICATE_ENUM_VALUE Warning "P0507" "An enum lists a value once."
    MAP_BESIDE_UNION Warning "P0509" "`additionalProperties` stands in the branches of a union, not beside them."
    MAPPING_TARGET Warning "P0510" "A discriminator maps to branches of its union."
    ENDLESS_UNION Warning "P0511" "No branch of a union is the union itself."
    TWO_UNIONS Warning "P0512" "A schema has one union."
    UNKNOWN_TYPE Warning "P0513" "A schema has one `type` beside `null`."
    ENUM_VALUE Warning "P0514" "The values of a string enum are strings."
    UNNAMED_BRANCH Warning "P0515" "A discriminator has a value for each branch of its union."
    PATTERN Warning "P0516" "A pattern is a regular expression of ECMA-262."
    EXAMPLE Warning "P0517" "An example is a value of its schema."

    // Environments that describe one thing differently.
    ENVIRONMENTS_DIFFER Error "P0601" "What two environments describe can be one type, or `portal.yaml` decides what it is."
    PATHS_DIFFER Error "P0602" "An operation has one path in all environments."

    // `portal.yaml` and `names.lock`.
    SETTING_NAME Error "P0701" "A name in `portal.yaml` can be what it names."
    NAME_TAKEN Error "P0702" "A name in `portal.yaml` is given once, and is not one that every package has."
    SETTING_VALUE Error "P0703" "A setting has a value of its form."
    SETTING_TARGET Error "P0704" "A setting names something that is there."
    SETTING_WITHOUT_EFFECT Error "P0705" "A setting has an effect."
    SETTING_INCOMPLETE Error "P0706" "A setting has what it depends on."
    ENVIRONMENTS_LIMIT Error "P0707" "A portal has at most eight environments."
    NO_ADDRESS Error "P0708" "An environment has an address for each of its APIs."
    LOCK_LINE Error "P0709" "A line of `names.lock` is `kind address = name`."

    // Corrections by overlay.
    OVERLAY_VERSION Error "P0801" "An overlay is of version 1.0."
    OVERLAY_TARGET Error "P0802" "The target of an action is a path of RFC 9535."
    OVERLAY_SELECTION Error "P0803" "An action selects something, and so does every name in its path."
    OVERLAY_ACTION Error "P0804" "An action updates its target, or removes it."
    OVERLAY_BUDGET Error "P0805" "An action selects and adds only so much."
    OVERLAY_REMOVAL Error "P0806" "A description as a whole is not removed."
    OVERLAY_MERGE Error "P0807" "An update can be merged into what its target selects."

    // The generator itself.
    GENERATOR_FAULT Error "P0901" "What is generated can be parsed."

    // `VERSION`, `CHANGELOG.md` and `surface.lock`.
    VERSION_FORM Error "P1001" "`VERSION` is a version by semantic versioning."
    SURFACE_LINE Error "P1002" "`surface.lock` begins with a version, and has an item a line."
    VERSION_STEP Warning "P1003" "`VERSION` rises with what the package offers."
    CHANGELOG_SECTION Warning "P1004" "`CHANGELOG.md` has a section for each version."
}
