/// Writes JSON: one growing text of bytes, without a tree.
///
/// Texts are escaped and numbers are written as Foundation does, without escapes of slashes. Members are in the order
/// in which they come.
struct JSONWriter {
  private(set) var output: [UInt8] = []
  /// What is written; `nil` for everything.
  private let selection: RecordSelection?
  /// What is written of the object that is being written; `nil` for everything.
  private var wanted: RecordSelection.Part?

  /// The `userInfo` of the encoder that values encode themselves to.
  let userInfo: [CodingUserInfoKey: any Sendable]

  init(
    _ selection: RecordSelection?, wanted: RecordSelection.Part? = nil,
    userInfo: [CodingUserInfoKey: any Sendable] = [:]
  ) {
    (self.selection, self.wanted, self.userInfo) = (selection, wanted, userInfo)
  }

  /// A writer into a text of its own, of what is wanted here.
  func detached() -> JSONWriter { JSONWriter(selection, wanted: wanted, userInfo: userInfo) }

  /// Takes the text away.
  mutating func takeOutput() -> [UInt8] {
    defer { output = [] }
    return output
  }

  mutating func reserveCapacity(_ byteCount: Int) { output.reserveCapacity(byteCount) }

  // MARK: Objects and arrays

  /// What was wanted of an object before one of its members was started.
  struct Scope {
    fileprivate let wanted: RecordSelection.Part?
  }

  /// Writes the name of a member; `nil` if the member is not wanted.
  @inline(__always)
  mutating func startMember(_ name: String) -> Scope? {
    guard let selection else {
      appendName(name)
      return Scope(wanted: nil)
    }
    let scope = Scope(wanted: wanted)
    guard !selection.leavesOut(name) else { return nil }
    if let part = wanted {
      guard let next = part[name] else { return nil }
      wanted = next.isWhole ? nil : next
    }
    appendName(name)
    return scope
  }

  /// Whether a member is wanted.
  @inline(__always)
  private func isWanted(_ name: String) -> Bool {
    guard let selection else { return true }
    return !selection.leavesOut(name) && (wanted.map { $0[name] != nil } ?? true)
  }

  @inline(__always)
  mutating func endMember(_ scope: Scope) {
    if selection != nil { wanted = scope.wanted }
  }

  private mutating func appendName(_ name: String) {
    separate()
    output.append(jsonText: name)
    output.append(.ascii(":"))
  }

  /// Writes the comma between two members or elements.
  @inline(__always)
  mutating func separate() {
    // Before the first one, the brace or bracket is what is last.
    if let last = output.last, last != .ascii("{"), last != .ascii("[") { output.append(.ascii(",")) }
  }

  mutating func append(_ byte: Unicode.Scalar) { output.append(.ascii(byte)) }

  mutating func append(_ json: [UInt8]) { output.append(contentsOf: json) }
}

extension JSONWriter: JSONOutput {
  mutating func encodeNil() { output.append(contentsOf: "null".utf8) }

  mutating func encode(_ value: Bool) { output.append(contentsOf: (value ? "true" : "false").utf8) }

  mutating func encode(_ value: Int64) { output.append(decimal: value) }

  mutating func encode(_ value: Double) throws {
    guard value.isFinite else {
      throw EncodingError.invalidValue(
        value, .init(codingPath: [], debugDescription: "JSON has no number for \(value)."))
    }
    output += Self.digits(of: value.description)
  }

  /// The description of a number, without the fraction of a whole one.
  static func digits(of description: String) -> [UInt8] {
    let isWhole = description.utf8.suffix(2).elementsEqual(".0".utf8)
    return Array(isWhole ? description.utf8.dropLast(2) : description.utf8[...])
  }

  mutating func encode(_ value: String) { output.append(jsonText: value) }

  mutating func encode(_ json: JSONText) { output.append(contentsOf: json.bytes) }

  mutating func encodeElements<Element: JSONForm>(_ elements: [Element]) throws {
    append("[")
    for element in elements {
      separate()
      try element.write(to: &self)
    }
    append("]")
  }

  mutating func encodeObject(_ object: some JSONObjectForm) throws {
    append("{")
    try object.encodeMembers(to: &self)
    append("}")
  }

  @inline(__always)
  mutating func encode<Value: JSONForm>(
    _ value: @autoclosure () throws -> Value, forKey key: some CodingKey
  ) throws {
    guard let scope = startMember(key.stringValue) else { return }
    try value().write(to: &self)
    endMember(scope)
  }

  @inline(__always)
  mutating func encodeIfPresent<Value: JSONForm>(
    _ value: @autoclosure () throws -> Value?, forKey key: some CodingKey
  ) throws {
    guard isWanted(key.stringValue), let value = try value(), let scope = startMember(key.stringValue) else { return }
    try value.write(to: &self)
    endMember(scope)
  }

  @inline(__always)
  mutating func encodeIfNotEmpty<Element: JSONForm>(
    _ elements: @autoclosure () throws -> [Element], forKey key: some CodingKey
  ) throws {
    guard isWanted(key.stringValue) else { return }
    let elements = try elements()
    guard !elements.isEmpty, let scope = startMember(key.stringValue) else { return }
    try encodeElements(elements)
    endMember(scope)
  }

  mutating func encodeAny(_ value: some Encodable, forKey key: some CodingKey) throws {
    guard let scope = startMember(key.stringValue) else { return }
    try encodeAny(value)
    endMember(scope)
  }

  /// Writes a value of any type: by its form, or else by its `encode(to:)`.
  mutating func encodeAny(_ value: some Encodable) throws {
    if let form = value as? any JSONForm { return try form.write(to: &self) }
    let place = WriterPlace(self)
    // Both would hold the text, and the first byte would copy it.
    output = []
    defer { self = place.writer }
    try RecordFrame(place, parent: nil, key: nil).encode(value)
  }
}
