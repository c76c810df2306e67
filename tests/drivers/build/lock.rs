//! `names.lock`, of which the lines of operations count.

/// An operation and where its method stands.
pub(crate) struct LockedOperation {
    /// For example `accounts:GET /Accounts`, without the API where there is one only.
    pub(crate) address: String,
    /// Group, handles if any, and method.
    pub(crate) names: Vec<String>,
}

pub(crate) fn operations(lock: &str) -> Vec<LockedOperation> {
    let lines = lock.lines().filter_map(|line| line.strip_prefix("operation ")?.rsplit_once(" = "));
    let operations = lines.map(|(address, names)| LockedOperation {
        address: address.to_owned(),
        names: names.split('.').map(str::to_owned).collect(),
    });
    operations.collect()
}
