extension Duration {
  /// The number of seconds, as JSON gives it.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  /// A duration of so many seconds, exactly where they are whole ones.
  init(inSeconds seconds: Double) {
    self = Int64(exactly: seconds).map { .seconds($0) } ?? .seconds(seconds)
  }
}
