#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where values of any type are written: all frames of a value write to one text.
final class WriterPlace {
  var writer: JSONWriter
  /// The types of values that are neither a form nor anything that Foundation encodes in its own way: whether a value
  /// is, takes as long to find out as to write it.
  var plainTypes: Set<ObjectIdentifier> = []

  init(_ writer: JSONWriter, plainTypes: Set<ObjectIdentifier> = []) {
    (self.writer, self.plainTypes) = (writer, plainTypes)
  }
}

/// The encoder of a value that states no form of its own. What it encodes is written at once.
///
/// A nested container may be written to while others are, so each has a text of its own, which is put into that of its
/// parent when the parent ends.
final class RecordFrame: Encoder {
  private enum Shape { case none, object, array, value }

  /// A nested value: its name in an object, and where it is written.
  private struct Part {
    let name: String?
    let frame: RecordFrame
  }

  private let place: WriterPlace
  private let parent: RecordFrame?
  private let key: (any CodingKey)?
  private var shape = Shape.none
  private var parts: [Part] = []
  private(set) var count = 0

  init(_ place: WriterPlace, parent: RecordFrame?, key: (any CodingKey)?) {
    (self.place, self.parent, self.key) = (place, parent, key)
  }

  var codingPath: [any CodingKey] {
    var path: [any CodingKey] = []
    var frame: RecordFrame? = self
    while let next = frame {
      if let key = next.key { path.append(key) }
      frame = next.parent
    }
    return path.reversed()
  }

  var userInfo: [CodingUserInfoKey: Any] { place.writer.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    open(.object)
    return KeyedEncodingContainer(RecordMembers<Key>(frame: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    open(.array)
    return RecordElements(frame: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { RecordScalar(frame: self) }

  private func open(_ shape: Shape) {
    if self.shape == shape { return }
    precondition(self.shape == .none, "A value was encoded in two forms.")
    self.shape = shape
    place.writer.append(shape == .object ? "{" : "[")
  }

  /// Encodes the whole value, and ends what it opened.
  func encode(_ value: some Encodable) throws {
    try encodeValue(value, key: nil)
    try close()
  }

  private func close() throws {
    for part in parts {
      try part.frame.close()
      let json = part.frame.place.writer.output
      if let name = part.name {
        guard let scope = place.writer.startMember(name) else { continue }
        place.writer.append(json)
        place.writer.endMember(scope)
      } else {
        place.writer.separate()
        place.writer.append(json)
      }
    }
    parts = []
    switch shape {
    case .none:
      // An encoder for elements that was used for none of them, or a value of nothing.
      place.writer.append("{")
      place.writer.append("}")
    case .object: place.writer.append("}")
    case .array: place.writer.append("]")
    case .value: break
    }
    shape = .value
  }

  // MARK: Members, elements and single values

  func encodeMember(_ value: some Encodable, key: some CodingKey) throws {
    guard let scope = place.writer.startMember(key.stringValue) else { return }
    try encodeNested(value, key: key)
    place.writer.endMember(scope)
  }

  func encodeElement(_ value: some Encodable) throws {
    defer { count += 1 }
    let key = RecordKey(count)
    if parts.isEmpty {
      place.writer.separate()
      return try encodeNested(value, key: key)
    }
    // It comes after elements that are not written yet.
    try nested(nil, key: key).encodeValue(value, key: nil)
  }

  func encodeScalar(_ value: some Encodable) throws {
    precondition(shape == .none, "A value was encoded in two forms.")
    shape = .value
    try encodeNested(value, key: nil)
  }

  private func encodeNested<Value: Encodable>(_ value: Value, key: (any CodingKey)?) throws {
    if isPlain(Value.self) { return try RecordFrame(place, parent: self, key: key).encodePlain(value) }
    do {
      if let form = value as? any JSONForm { return try form.write(to: &place.writer) }
    } catch EncodingError.invalidValue(let value, let context) where context.codingPath.isEmpty {
      throw EncodingError.invalidValue(
        value,
        .init(codingPath: codingPath + (key.map { [$0] } ?? []), debugDescription: context.debugDescription))
    }
    if let form = Self.foundationForm(of: value) { return try form.write(to: &place.writer) }
    notePlain(Value.self)
    try RecordFrame(place, parent: self, key: key).encodePlain(value)
  }

  private func encodeValue<Value: Encodable>(_ value: Value, key: (any CodingKey)?) throws {
    if !isPlain(Value.self) {
      if value is any JSONForm || Self.foundationForm(of: value) != nil { return try encodeScalar(value) }
      notePlain(Value.self)
    }
    try value.encode(to: self)
  }

  /// Encodes a value that has a container of its own.
  private func encodePlain(_ value: some Encodable) throws {
    try value.encode(to: self)
    try close()
  }

  private func isPlain(_ type: (some Encodable).Type) -> Bool { place.plainTypes.contains(ObjectIdentifier(type)) }

  /// Notes that a value of a type is plain: others of it are, unless it is an optional, which may hold anything.
  private func notePlain(_ type: (some Encodable).Type) {
    if !(type is any ExpressibleByNilLiteral.Type) { place.plainTypes.insert(ObjectIdentifier(type)) }
  }

  // MARK: Values of which the type is known

  func encodeMember<Form: JSONForm>(form value: Form, key: some CodingKey) throws {
    do { try place.writer.encode(value, forKey: key) } catch EncodingError.invalidValue(let value, let context) {
      throw EncodingError.invalidValue(
        value, .init(codingPath: codingPath + [key], debugDescription: context.debugDescription))
    }
  }

  /// The values that have no container of their own, and those that `JSONEncoder` does not encode by their
  /// `encode(to:)`.
  private static func foundationForm(of value: some Encodable) -> (any JSONForm)? {
    switch value {
    case let number as any FixedWidthInteger: JSONText(trusted: Array(String(describing: number).utf8))
    case let number as Float where number.isFinite: JSONText(trusted: JSONWriter.digits(of: number.description))
    // The writer refuses it.
    case let number as Float: Double(number)
    case let url as URL: url.absoluteString
    case let data as Data: data.base64EncodedString()
    case let decimal as Decimal: JSONText(trusted: Array(decimal.description.utf8))
    default: nil
    }
  }

  /// A nested encoder, whose value has a text of its own.
  func nested(_ name: String?, key: any CodingKey) -> RecordFrame {
    var writer = place.writer.detached()
    if let name, writer.startMember(name) != nil { _ = writer.takeOutput() }
    let frame = RecordFrame(WriterPlace(writer, plainTypes: place.plainTypes), parent: self, key: key)
    parts.append(Part(name: name, frame: frame))
    return frame
  }

  func nestedElement() -> RecordFrame {
    defer { count += 1 }
    return nested(nil, key: RecordKey(count))
  }
}

/// The members of an object.
private struct RecordMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let frame: RecordFrame

  var codingPath: [any CodingKey] { frame.codingPath }

  func encodeNil(forKey key: Key) throws { try frame.encodeMember(JSONText.null, key: key) }

  func encode(_ value: Bool, forKey key: Key) throws { try frame.encodeMember(form: value, key: key) }

  func encode(_ value: Int, forKey key: Key) throws { try frame.encodeMember(form: value, key: key) }

  func encode(_ value: Double, forKey key: Key) throws { try frame.encodeMember(form: value, key: key) }

  func encode(_ value: String, forKey key: Key) throws { try frame.encodeMember(form: value, key: key) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    try frame.encodeMember(value, key: key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy keyType: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    frame.nested(key.stringValue, key: key).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    frame.nested(key.stringValue, key: key).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { frame.nested("super", key: RecordKey(stringValue: "super")) }

  func superEncoder(forKey key: Key) -> any Encoder { frame.nested(key.stringValue, key: key) }
}

/// The elements of an array.
private struct RecordElements: UnkeyedEncodingContainer {
  let frame: RecordFrame

  var codingPath: [any CodingKey] { frame.codingPath }
  var count: Int { frame.count }

  func encodeNil() throws { try frame.encodeElement(JSONText.null) }

  func encode<Value: Encodable>(_ value: Value) throws { try frame.encodeElement(value) }

  func nestedContainer<Nested: CodingKey>(keyedBy keyType: Nested.Type) -> KeyedEncodingContainer<Nested> {
    frame.nestedElement().container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { frame.nestedElement().unkeyedContainer() }

  func superEncoder() -> any Encoder { frame.nestedElement() }
}

/// A single value.
private struct RecordScalar: SingleValueEncodingContainer {
  let frame: RecordFrame

  var codingPath: [any CodingKey] { frame.codingPath }

  func encodeNil() throws { try frame.encodeScalar(JSONText.null) }

  func encode<Value: Encodable>(_ value: Value) throws { try frame.encodeScalar(value) }
}

extension JSONText {
  fileprivate static let null = JSONText(trusted: Array("null".utf8))
}
