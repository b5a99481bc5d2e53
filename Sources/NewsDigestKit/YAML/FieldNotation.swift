/// A notation for the fields of a front matter other than YAML: its parser, and how it spells keys and values.
///
/// Values in brackets, which all of them have alike, are edited and written by the code for YAML's.
protocol FieldNotation: Sendable {
  /// The fields and comments of a text, in its order.
  func items(of bytes: ByteView, in range: Range<Int>) throws(YAMLProblem) -> [YAMLItem]

  /// What is between a key and its value.
  var separator: StaticString { get }

  /// Appends a key, like an example where that can be.
  func append(key: String, like example: YAMLExample?, to output: inout [UInt8])

  /// Appends a scalar, like an example where that can be.
  ///
  /// What the notation cannot hold is written as well as possible: a caller that must be sure parses it back.
  func append(_ scalar: YAMLValue, like example: YAMLExample?, to output: inout [UInt8])

  /// Appends a list in another form than in brackets; whether it was appended.
  func append(list: [YAMLValue], like example: YAMLExample?, to output: inout [UInt8]) -> Bool
}

extension FieldNotation {
  func append(list: [YAMLValue], like example: YAMLExample?, to output: inout [UInt8]) -> Bool { false }
}
