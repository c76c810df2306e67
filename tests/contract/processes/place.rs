//! Where sessions are stored that processes share.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use deadpool_postgres::tokio_postgres::NoTls;
use deadpool_postgres::{Config, Runtime};
use ica_banken::{FileStore, SessionStore, StoreKey, Uuid};
use portal_postgres_store::PostgresStore;
use serde_json::{Value, json};

pub(super) enum Place {
    /// Files in a folder of a test, which goes when that ends.
    Folder(PathBuf),
    /// The same, of another process.
    FolderOfAnother(PathBuf),
    /// A database by its URL.
    Database(String),
}

impl Place {
    pub(super) fn folder() -> Self {
        Self::Folder(Path::new(env!("CARGO_TARGET_TMPDIR")).join(Uuid::new_v4().to_string()))
    }

    pub(super) fn database() -> Self {
        Self::Database(std::env::var("PORTAL_POSTGRES").unwrap())
    }

    pub(super) async fn store(&self) -> Arc<dyn SessionStore> {
        let key = StoreKey::new([7; 32]);
        match self {
            Self::Folder(folder) | Self::FolderOfAnother(folder) => Arc::new(FileStore::open(folder, key).unwrap()),
            Self::Database(url) => {
                let mut config = Config::new();
                config.url = Some(url.clone());
                let pool = config.create_pool(Some(Runtime::Tokio1), NoTls).unwrap();
                Arc::new(PostgresStore::open(pool, key).await.unwrap())
            }
        }
    }

    /// What another process is told of it.
    pub(super) fn told(&self) -> Value {
        match self {
            Self::Folder(folder) | Self::FolderOfAnother(folder) => json!({ "folder": folder }),
            Self::Database(url) => json!({ "database": url }),
        }
    }

    pub(super) fn of_another(told: &Value) -> Self {
        match told["database"].as_str() {
            Some(url) => Self::Database(url.to_owned()),
            None => Self::FolderOfAnother(PathBuf::from(told["folder"].as_str().unwrap())),
        }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Self::Folder(folder) = self {
            drop(fs::remove_dir_all(folder));
        }
    }
}
