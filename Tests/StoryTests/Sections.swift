import Testing

/// One root suite per section of the seed, and four for what lies across them:
/// `swift test --filter '\.Login/'` runs the stories of «Вход».
@Suite enum Registration {}
@Suite enum Login {}
@Suite enum Home {}
@Suite enum Account {}
@Suite enum Payments {}
@Suite enum Archive {}

/// The JSON API, as an app on a phone uses it.
@Suite enum Apps {}

/// The command line and the operator's files.
@Suite enum Files {}

/// What stands between the operator and a lost disk.
@Suite enum Backups {}

/// A server as those see it who run it: health, measures, logs, TLS, crowds, the stop.
@Suite enum Serving {}

/// Chromium, WebKit, w3m. One at a time: two browsers on two cores only wait for each other.
@Suite(.serialized) enum Browsers {}

/// Power cuts. Apart from the rest, because they keep a core busy for a minute.
@Suite(.serialized) enum Crashes {}
