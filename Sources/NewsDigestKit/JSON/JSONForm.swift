/// A value that states its JSON form once: for `Codable`, and for the writer of JSON, which makes no containers.
protocol JSONForm: Encodable {
  /// Gives the value to an output.
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws
  /// Writes the value. Each type has its own, compiled for the writer.
  func write(to writer: inout JSONWriter) throws
}

extension JSONForm {
  func write(to writer: inout JSONWriter) throws { try encodeForm(to: &writer) }

  /// Encodes the form: the `encode(to:)` of a type.
  func encodeForm(into encoder: any Encoder) throws {
    var output = EncoderOutput(encoder)
    try encodeForm(to: &output)
  }
}

/// A value whose JSON form is an object.
protocol JSONObjectForm: JSONForm {
  /// Gives the members to an output. A part that is no object of its own gives its members to the same one.
  func encodeMembers<Output: JSONOutput>(to output: inout Output) throws
}

extension JSONObjectForm {
  func encodeForm<Output: JSONOutput>(to output: inout Output) throws { try output.encodeObject(self) }
}

/// Takes a value of JSON. Members are of the object that is being encoded.
protocol JSONOutput {
  mutating func encodeNil() throws
  mutating func encode(_ value: Bool) throws
  mutating func encode(_ value: Int64) throws
  mutating func encode(_ value: Double) throws
  mutating func encode(_ value: String) throws
  mutating func encode(_ json: JSONText) throws
  mutating func encodeElements<Element: JSONForm>(_ elements: [Element]) throws
  mutating func encodeObject(_ object: some JSONObjectForm) throws

  /// - Parameter value: It is not evaluated if the member is not wanted.
  mutating func encode<Value: JSONForm>(
    _ value: @autoclosure () throws -> Value, forKey key: some CodingKey
  ) throws
  mutating func encodeIfPresent<Value: JSONForm>(
    _ value: @autoclosure () throws -> Value?, forKey key: some CodingKey
  ) throws
  /// Encodes an array if it is not empty.
  mutating func encodeIfNotEmpty<Element: JSONForm>(
    _ elements: @autoclosure () throws -> [Element], forKey key: some CodingKey
  ) throws
  /// Encodes a value of any type.
  mutating func encodeAny(_ value: some Encodable, forKey key: some CodingKey) throws
}
