//! Makes the module `pets` of the program.

fn main() -> Result<(), portal_build::Error> {
    portal_build::Builder::new("pets", "pets.yaml").tags(["pets"]).build()
}
