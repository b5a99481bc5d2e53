import Testing

/// The suites run processes, and a machine has only so many cores.
@Suite(.serialized) enum CommandTests {}
