//! The generated clients against the bank, over real sockets.
