@testable import NewsDigestKit

/// A schema of JSON, draft 2020-12, of which the members are in order.
struct Schema {
  /// The schema as text at a depth, a member a line, but short ones on one.
  let json: (Int) -> String

  static func text(_ text: String) -> Schema { Schema { _ in text.jsonString } }
  static func number(_ number: Int) -> Schema { Schema { _ in "\(number)" } }
  static func flag(_ flag: Bool) -> Schema { Schema { _ in "\(flag)" } }

  static func list(_ values: [Schema]) -> Schema {
    Schema { depth in block("[", "]", values.map { $0.json(depth + 1) }, depth) }
  }

  static func object(_ members: [(name: String, value: Schema)]) -> Schema {
    Schema { depth in
      block("{", "}", members.map { "\($0.name.jsonString): \($0.value.json(depth + 1))" }, depth)
    }
  }

  /// A reference to a definition.
  static func reference(_ name: String) -> Schema { .object([("$ref", .text("#/$defs/\(name)"))]) }

  static func type(_ name: String) -> Schema { .object([("type", .text(name))]) }

  static func array(of items: Schema) -> Schema { .object([("type", .text("array")), ("items", items)]) }

  static func choice(of texts: [String]) -> Schema { .object([("enum", .list(texts.map(Schema.text)))]) }

  /// An object with some members, of which the first ones are always there.
  static func object(required: [(String, Schema)], optional: [(String, Schema)] = []) -> Schema {
    .object([
      ("type", .text("object")), ("properties", .object((required + optional).map { (name: $0.0, value: $0.1) })),
      ("required", .list(required.map { .text($0.0) })),
    ])
  }

  private static func block(_ start: String, _ end: String, _ parts: [String], _ depth: Int) -> String {
    let line = start + parts.joined(separator: ", ") + end
    if line.utf8.count <= 100, !line.utf8.contains(UInt8(ascii: "\n")) { return line }
    let indent = String(repeating: "  ", count: depth + 1)
    return start + "\n" + parts.map { indent + $0 }.joined(separator: ",\n") + "\n" + indent.dropLast(2) + end
  }
}

/// What models state of their JSON forms.
final class SchemaRecorder {
  /// The members of a type, by the `type` that they state if it has several forms.
  private(set) var forms: [String: [Form]] = [:]
  /// The types that members are of. Each must be among the forms.
  private(set) var references: Set<String> = []

  struct Form {
    /// The value of the member `type`.
    var variant: String?
    var required: [(String, Schema)] = []
    var optional: [(String, Schema)] = []

    var schema: Schema { .object(required: required, optional: optional) }
  }

  /// The name of a type without that of its module, and without the addresses in that of a private one.
  static func name(of type: Any.Type) -> String {
    String(reflecting: type).split(separator: ".").dropFirst().filter { !$0.hasPrefix("(unknown") }.joined(
      separator: ".")
  }

  func add(_ form: Form, of type: String) {
    var known = forms[type] ?? []
    guard let place = known.firstIndex(where: { $0.variant == form.variant }) else {
      forms[type] = known + [form]
      return
    }
    // What one value of the form leaves out is not required.
    let names = Set(form.required.map(\.0))
    let old = known[place]
    known[place].required = old.required.filter { names.contains($0.0) }
    let optional = old.optional + form.optional + old.required + form.required
    known[place].optional = []
    for member in optional {
      let isKnown = (known[place].required + known[place].optional).contains { $0.0 == member.0 }
      if !isKnown { known[place].optional.append(member) }
    }
    forms[type] = known
  }

  /// The schema of a type of values.
  func schema(of type: any JSONForm.Type) -> Schema {
    switch type {
    case is String.Type: return .type("string")
    case is Bool.Type: return .type("boolean")
    case is Int.Type, is Int64.Type: return .type("integer")
    case is Double.Type, is JSONDuration.Type: return .type("number")
    case is CalendarDate.Type: return .object([("type", .text("string")), ("format", .text("date"))])
    case is DateTime.Type: return .type("string")
    case let array as any SchemaArray.Type: return .array(of: array.elementSchema(self))
    case let word as any RawRepresentable<String>.Type: return Self.word(word)
    default:
      let name = Self.name(of: type)
      references.insert(name)
      return .reference(name)
    }
  }

  private static func word(_ type: any RawRepresentable<String>.Type) -> Schema {
    guard let choice = type as? any CaseIterable.Type else { return .type("string") }
    func words<Choice: CaseIterable>(_ type: Choice.Type) -> [String] {
      type.allCases.compactMap { ($0 as? any RawRepresentable<String>)?.rawValue }
    }
    let all = words(choice)
    // Of many words, there will be more.
    return all.count > 12 ? .type("string") : .choice(of: all)
  }
}

private protocol SchemaArray { static func elementSchema(_ recorder: SchemaRecorder) -> Schema }

extension Array: SchemaArray where Element: JSONForm {
  fileprivate static func elementSchema(_ recorder: SchemaRecorder) -> Schema { recorder.schema(of: Element.self) }
}

/// Records the forms of a value and all that is in it.
struct SchemaOutput: JSONOutput {
  let recorder: SchemaRecorder
  private var form = SchemaRecorder.Form()

  init(_ recorder: SchemaRecorder) { self.recorder = recorder }

  mutating func encodeNil() {}
  mutating func encode(_ value: Bool) {}
  mutating func encode(_ value: Int64) {}
  mutating func encode(_ value: Double) {}
  mutating func encode(_ value: String) {}
  mutating func encode(_ json: JSONText) {}

  mutating func encodeElements<Element: JSONForm>(_ elements: [Element]) throws {
    for element in elements { try element.encodeForm(to: &self) }
  }

  mutating func encodeObject(_ object: some JSONObjectForm) throws {
    var inner = SchemaOutput(recorder)
    try object.encodeMembers(to: &inner)
    recorder.add(inner.form, of: SchemaRecorder.name(of: type(of: object)))
  }

  mutating func encode<Value: JSONForm>(_ value: @autoclosure () throws -> Value, forKey key: some CodingKey) throws {
    let value = try value()
    if key.stringValue == "type", let word = (value as? any RawRepresentable<String>)?.rawValue {
      form.variant = word
      form.required.append(("type", .object([("const", .text(word))])))
    } else {
      form.required.append((key.stringValue, recorder.schema(of: Value.self)))
    }
    var inner = SchemaOutput(recorder)
    try value.encodeForm(to: &inner)
  }

  mutating func encodeIfPresent<Value: JSONForm>(
    _ value: @autoclosure () throws -> Value?, forKey key: some CodingKey
  ) throws {
    form.optional.append((key.stringValue, recorder.schema(of: Value.self)))
    var inner = SchemaOutput(recorder)
    try value()?.encodeForm(to: &inner)
  }

  mutating func encodeIfNotEmpty<Element: JSONForm>(
    _ elements: @autoclosure () throws -> [Element], forKey key: some CodingKey
  ) throws {
    let elements = try elements()
    try encodeIfPresent(elements.isEmpty ? nil : elements, forKey: key)
  }

  mutating func encodeAny(_ value: some Encodable, forKey key: some CodingKey) throws {
    guard let form = value as? any JSONForm else { return }
    var inner = SchemaOutput(recorder)
    try form.encodeForm(to: &inner)
  }
}
