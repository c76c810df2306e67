//! Types made at random, by seeds: however they lead to one another, what is said of all at once is what holds of each.

use std::collections::BTreeSet;

use super::strongly_connected_components::{Edges, strongly_connected_components};
use super::{
    Branch, Classes, Definition, Directions, Docs, Field, Layout, Origin, Shape, Struct, Type, TypeId, Types, alike, box_cycles,
    endless_unions,
};
use crate::diagnostics::Diagnostics;
use crate::environments::Environments;
use crate::source::{NodeId, Sources};

/// How many graphs of types are made, and how many definitions are in the largest.
const GRAPHS: u64 = 300;
const LARGEST: usize = 12;

/// A definition to make: a union or a struct, and for each part the number of another definition, or nothing for a text.
struct Sketch {
    is_union: bool,
    parts: Vec<Option<usize>>,
}

fn sketches(seed: u64) -> Vec<Sketch> {
    let mut state = seed;
    let mut below = |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit
    };
    let size = 1 + below(LARGEST);
    let mut sketch = || Sketch {
        is_union: below(3) == 0,
        parts: (0..1 + below(2)).map(|_| Some(below(size + 2)).filter(|to| *to < size)).collect(),
    };
    (0..size).map(|_| sketch()).collect()
}

/// The definitions, added in an order: the place of each among all.
fn types(sketches: &[Sketch], order: &[usize]) -> Types {
    let node = Sources::default().read("case.json", b"{}".to_vec(), &mut Diagnostics::default()).unwrap().id;
    let mut ids = vec![TypeId(0); order.len()];
    order.iter().enumerate().for_each(|(at, number)| ids[*number] = TypeId(at as u32));
    let mut types = Types::default();
    for number in order {
        let Sketch { is_union, parts } = &sketches[*number];
        let value = |part: &Option<usize>| part.map_or(Type::String, |to| Type::Named(ids[to]));
        let named = parts.iter().enumerate().map(|(at, part)| (format!("p{at}"), value(part)));
        let shape = match is_union {
            true => Shape::Union(named.map(|(name, value)| branch(name, value)).collect()),
            false => Shape::Struct(Struct {
                layout: Layout::Object,
                fields: named.map(|(name, value)| field(node, name, value)).collect(),
                additional: None,
                flattened_union: None,
            }),
        };
        types.add(Definition {
            node,
            origin: Origin::Component(format!("D{number}")),
            api: 0,
            environments: Environments::ALL,
            docs: Docs::default(),
            by_environment: false,
            shape,
        });
    }
    types
}

fn branch(name: String, value: Type) -> Branch {
    Branch { name, is_named: true, value, tag: None, facts: Vec::new(), environments: Environments::ALL }
}

fn field(node: NodeId, name: String, value: Type) -> Field {
    let neither = Directions::NEITHER;
    Field {
        node,
        name,
        value,
        required: neither,
        nullable: neither,
        nulls: Vec::new(),
        boxed: false,
        read_only: false,
        write_only: false,
        environments: Environments::ALL,
        docs: Docs::default(),
    }
}

/// Each field that is boxed, by its owner and itself.
fn boxed(types: &Types) -> BTreeSet<String> {
    let mut boxed = BTreeSet::new();
    for definition in types.ids().map(|id| types.get(id)) {
        if let Shape::Struct(structure) = &definition.shape {
            let fields = structure.fields.iter().filter(|field| field.boxed);
            boxed.extend(fields.map(|field| format!("{}.{}", definition.origin.address(), field.name)));
        }
    }
    boxed
}

#[test]
fn classes_are_those_that_are_alike_two_by_two() {
    for seed in 0..GRAPHS {
        let sketches = sketches(seed);
        let types = types(&sketches, &(0..sketches.len()).collect::<Vec<_>>());
        let classes = Classes::of(&types, types.ids());
        for (one, other) in types.ids().flat_map(|one| types.ids().map(move |other| (Type::Named(one), Type::Named(other)))) {
            let same = classes.structure(&one) == classes.structure(&other);
            assert_eq!(same, alike(&types, &one, &other), "seed {seed}: {one:?} and {other:?}");
        }
    }
}

#[test]
fn with_its_boxes_no_type_holds_itself() {
    for seed in 0..GRAPHS {
        let sketches = sketches(seed);
        let mut types = types(&sketches, &(0..sketches.len()).collect::<Vec<_>>());
        endless_unions(&mut types);
        box_cycles(&mut types);
        let unboxed = |id| match &types.get(id).shape {
            Shape::Struct(structure) => {
                structure.fields.iter().filter(|field| !field.boxed).filter_map(|field| field.value.named()).collect()
            }
            _ => types.parts(id).into_iter().filter_map(Type::named).collect(),
        };
        let edges: Edges = types.ids().map(|id| (id, unboxed(id))).collect();
        assert_eq!(strongly_connected_components(&edges), [], "seed {seed}");
    }
}

#[test]
fn which_fields_are_boxed_is_not_a_matter_of_order() {
    for seed in 0..GRAPHS {
        let sketches = sketches(seed);
        let [one, other] = [false, true].map(|is_reversed| {
            let mut order: Vec<usize> = (0..sketches.len()).collect();
            if is_reversed {
                order.reverse();
            }
            let mut types = types(&sketches, &order);
            endless_unions(&mut types);
            box_cycles(&mut types);
            boxed(&types)
        });
        assert_eq!(one, other, "seed {seed}");
    }
}
