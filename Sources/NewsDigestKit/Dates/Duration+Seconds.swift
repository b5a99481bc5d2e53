/// Durations in JSON are numbers of seconds.
extension Duration {
  /// The duration in seconds; whole numbers of nanoseconds come back exactly.
  var secondsNumber: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  /// - Returns: `nil` when this is not a number, or is too large.
  init?(secondsNumber: Double) {
    guard secondsNumber.magnitude < 1e12 else { return nil }
    let whole = secondsNumber.rounded(.towardZero)
    self = .seconds(Int64(whole)) + .nanoseconds(Int64(((secondsNumber - whole) * 1e9).rounded()))
  }
}

/// A duration as a number of seconds.
struct JSONDuration: JSONForm {
  let duration: Duration

  func encodeForm<Output: JSONOutput>(to output: inout Output) throws {
    let (seconds, attoseconds) = duration.components
    if attoseconds == 0 { try output.encode(seconds) } else { try output.encode(duration.secondsNumber) }
  }

  func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }
}

extension JSONOutput {
  mutating func encodeSeconds(_ duration: Duration, forKey key: some CodingKey) throws {
    try encode(JSONDuration(duration: duration), forKey: key)
  }

  mutating func encodeSecondsIfPresent(_ duration: Duration?, forKey key: some CodingKey) throws {
    try encodeIfPresent(duration.map(JSONDuration.init), forKey: key)
  }
}

extension KeyedDecodingContainer {
  func decodeSeconds(forKey key: Key) throws -> Duration {
    guard let duration = Duration(secondsNumber: try decode(Double.self, forKey: key)) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "Expected a number of seconds below 1e12.")
    }
    return duration
  }

  func decodeSecondsIfPresent(forKey key: Key) throws -> Duration? {
    guard contains(key), try !decodeNil(forKey: key) else { return nil }
    return try decodeSeconds(forKey: key)
  }
}
