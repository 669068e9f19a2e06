//! Integration tests, one binary: a test names its subject by its module.

mod server;
