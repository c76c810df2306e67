//! The counts of a package.

use crate::Summary;
use crate::emit::FileSet;
use crate::operations::Api;
use crate::surface::Surface;

/// The counts of a package that are known before it is emitted.
pub(super) fn summary(apis: &[Api], surface: &Surface) -> Summary {
    let operations = apis.iter().flat_map(|api| &api.operations);
    let typed_errors = surface.errors.iter().filter(|error| error.has_type()).count();
    Summary {
        operations: operations.clone().count(),
        parameters: operations.map(|operation| operation.parameters.len()).sum(),
        types: surface.types.len() + typed_errors + surface.headers.len(),
        ..Summary::default()
    }
}

/// The lines of code, those for tests aside.
pub(super) fn lines(files: &FileSet) -> usize {
    let is_code = |path: &str| path.starts_with("src/") && path.ends_with(".rs") && !crate::emit::is_test_kit(path);
    files.iter().filter(|(path, _)| is_code(path)).map(|(_, text)| text.lines().count()).sum()
}
