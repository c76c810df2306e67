//! Pairs of which no two share a side.

/// The largest number of pairs, by the right sides that each left side may have: for each left side, the right one that it has.
pub(super) fn matching(options: &[Vec<usize>]) -> Vec<Option<usize>> {
    let rights = options.iter().flatten().max().map_or(0, |last| last + 1);
    let mut owners = vec![None; rights];
    for left in 0..options.len() {
        settle(left, options, &mut owners, &mut vec![false; rights]);
    }
    let of = |left: usize| owners.iter().position(|owner| *owner == Some(left));
    (0..options.len()).map(of).collect()
}

/// Finds a right side for `left`, moving the owners of those that it may have where they may have others.
fn settle(left: usize, options: &[Vec<usize>], owners: &mut [Option<usize>], tried: &mut [bool]) -> bool {
    for &right in &options[left] {
        if std::mem::replace(&mut tried[right], true) {
            continue;
        }
        if owners[right].is_none_or(|owner| settle(owner, options, owners, tried)) {
            owners[right] = Some(left);
            return true;
        }
    }
    false
}

pub(crate) fn what_may_have_another_makes_room() {
    assert_eq!(matching(&[vec![0, 1], vec![0]]), [Some(1), Some(0)]);
    assert_eq!(matching(&[vec![0], vec![0], vec![]]), [Some(0), None, None]);
}
