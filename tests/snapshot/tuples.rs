//! Arrays whose items are described one by one.

use insta::assert_snapshot;

use crate::fixture::{Fixture, Generated, answering, sending};
use crate::openapi_3_1::of_3_1;

fn generated(description: &str) -> Generated {
    Fixture::description(of_3_1(description)).generate()
}

fn answered(schemas: &str) -> Generated {
    generated(&answering(schemas))
}

#[test]
fn an_array_described_by_its_places_is_a_struct_of_its_items() {
    let package = answered(
        "
        Root:
          type: object
          properties:
            point:
              type: array
              prefixItems: [{ type: number, description: Degrees east. }, { type: number, description: Degrees north. }]
              minItems: 2
              maxItems: 2
            rows: { type: array, items: { type: array, prefixItems: [{ type: string }, { type: integer }], items: false } }
        ",
    );
    assert_snapshot!(package.items(&["struct Root", "struct RootPoint", "struct RootRowsItem"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Root {
        pub point: Option<RootPoint>,
        pub rows: Option<Vec<RootRowsItem>>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct RootPoint {
        pub first: f64,
        pub second: f64,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct RootRowsItem {
        pub first: Option<String>,
        pub second: Option<i64>,
    }
    ");
    assert_snapshot!(package.item("fn RootPoint::read"), @"
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut first: Option<f64> = None;
        let mut second: Option<f64> = None;
        reader.tuple(&mut [&mut first, &mut second])?;
        Ok(Self {
            first: reader.required_item(0, first)?,
            second: reader.required_item(1, second)?,
        })
    }
    ");
    assert_snapshot!(package.item("fn RootRowsItem::read"), @"
    fn read(reader: &mut Reader<'_>) -> Result<Self, ReadError> {
        let mut first: Option<String> = None;
        let mut second: Option<i64> = None;
        reader.tuple(&mut [&mut first, &mut second])?;
        Ok(Self { first, second })
    }
    ");
}

#[test]
fn items_after_the_last_place_are_kept_where_there_may_be_any() {
    let package = answered(
        "
        Root: { type: object, properties: { typed: { $ref: '#/components/schemas/Typed' }, any: { $ref: '#/components/schemas/Any' } } }
        Typed: { type: array, prefixItems: [{ type: string }], minItems: 1, items: { type: boolean } }
        Any: { type: array, prefixItems: [{ type: string }] }
        ",
    );
    assert_snapshot!(package.items(&["struct Typed", "struct Any"]), @"
    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Typed {
        pub first: String,
        pub additional: Vec<bool>,
    }

    #[derive(Clone, PartialEq)]
    #[non_exhaustive]
    pub struct Any {
        pub first: Option<String>,
        pub additional: Vec<Json>,
    }
    ");
}

#[test]
fn items_are_written_in_their_places() {
    let package = generated(&sending(
        "
        Body:
          type: array
          prefixItems: [{ type: string }, { type: [integer, 'null'] }, { type: string, format: decimal }]
          minItems: 1
          items: { type: string }
        ",
    ));
    assert_snapshot!(package.item("impl Write for Body"), @"
    impl Write for Body {
        fn write(&self, writer: &mut Writer) {
            let mut tuple = writer.tuple();
            tuple.field(&self.first);
            tuple.optional(&self.second);
            tuple.text(&self.third);
            tuple.extra(&self.additional);
        }
    }
    ");
}
