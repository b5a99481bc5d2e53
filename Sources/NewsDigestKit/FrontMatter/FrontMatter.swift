/// The front matter of a page: its fields in the order of the text, with their comments.
///
/// It is YAML, as Jekyll has it, or is written in another ``notation``, of which the values are typed as YAML's: a date
/// in TOML is a date here too, and a time of day in TOML is its text.
///
/// Keys are compared by their bytes. A key that is there twice counts with its last field, as in Jekyll.
public struct FrontMatter: Sendable {
  /// A key, its value, and the comments that go with them.
  public struct Field: Codable, JSONObjectForm, Sendable {
    /// The text of the key.
    public var key: String
    /// The value, typed as Jekyll's loader types it.
    public var value: YAMLValue
    /// The lines of comment above the field, without their `# `, joined by LF.
    public var leadingComment: String?
    /// The comment at the end of the field's line, without its `# `.
    public var trailingComment: String?

    private enum CodingKeys: CodingKey {
      case key, value, leadingComment, trailingComment
    }

    /// Writes an object of the properties.
    public func encode(to encoder: any Encoder) throws { try encodeForm(into: encoder) }

    func encodeMembers<Output: JSONOutput>(to values: inout Output) throws {
      try values.encode(key, forKey: CodingKeys.key)
      try values.encode(value, forKey: CodingKeys.value)
      try values.encodeIfPresent(leadingComment, forKey: CodingKeys.leadingComment)
      try values.encodeIfPresent(trailingComment, forKey: CodingKeys.trailingComment)
    }

    /// Creates a field.
    public init(key: String, value: YAMLValue, leadingComment: String? = nil, trailingComment: String? = nil) {
      self.key = key
      self.value = value
      self.leadingComment = leadingComment
      self.trailingComment = trailingComment
    }
  }

  /// How a front matter is written.
  public typealias Notation = FrontMatterNotation

  /// How it is written: as YAML unless said otherwise.
  ///
  /// Changing it writes the whole front matter in the other notation. Where that cannot hold a value or a comment, such
  /// as `null` in TOML or a comment in JSON, writing throws a ``WritingError`` that names the field.
  public var notation = Notation.yaml

  /// The fields in the order of the text.
  public var fields: [Field]

  /// The lines of comment below the last field, without their `# `, joined by LF.
  public var closingComment: String?

  /// The text between the fences when it cannot be parsed as a mapping; `nil` otherwise.
  ///
  /// Its lines are joined by LF, without the ending of the last. There are no fields then.
  public var verbatimText: String?

  /// Creates a front matter without fields.
  public init() { fields = [] }

  /// Creates a front matter.
  public init(fields: [Field], closingComment: String? = nil, notation: Notation = .yaml) {
    self.fields = fields
    self.closingComment = closingComment
    self.notation = notation
  }

  /// The value of the last field with this key; `nil` when there is none.
  ///
  /// Setting a value replaces that field's, or appends a field; setting `nil` removes all fields with the key. A value
  /// of `null` is `YAMLValue.null`. In TOML, a field is added before the tables at the end, because it would be a part
  /// of the last one after them. Keys of header lines are compared without regard to the case of ASCII letters.
  public subscript(key: String) -> YAMLValue? {
    get { index(of: key).map { fields[$0].value } }
    set {
      guard let newValue else {
        fields.removeAll { notation.isSame($0.key, as: key) }
        return
      }
      if let index = index(of: key) {
        fields[index].value = newValue
      } else {
        fields.insert(Field(key: key, value: newValue), at: indexOfNewField(with: newValue))
      }
    }
  }

  /// The index of the last field with this key.
  public func index(of key: String) -> Int? {
    fields.lastIndex { notation.isSame($0.key, as: key) }
  }

  private func indexOfNewField(with value: YAMLValue) -> Int {
    guard notation == .toml, !value.mayBeTable else { return fields.count }
    return (fields.lastIndex { !$0.value.mayBeTable } ?? -1) + 1
  }
}

extension FrontMatterNotation {
  /// Whether two keys are the same one.
  fileprivate func isSame(_ key: String, as other: String) -> Bool {
    guard self == .headerLines else { return key.hasSameBytes(as: other) }
    return key.utf8.count == other.utf8.count
      && zip(key.utf8, other.utf8).allSatisfy { $0.asciiLowercased == $1.asciiLowercased }
  }
}

extension YAMLValue {
  /// Whether TOML can write the value as tables with headings.
  fileprivate var mayBeTable: Bool {
    switch self {
    case .mapping: true
    case .sequence(let values): !values.isEmpty && values.allSatisfy(\.mayBeTable)
    default: false
    }
  }
}

extension FrontMatter: ExpressibleByDictionaryLiteral {
  /// Creates a front matter with fields in the order of the literal.
  public init(dictionaryLiteral elements: (String, YAMLValue)...) {
    self.init(fields: elements.map { Field(key: $0.0, value: $0.1) })
  }
}

extension FrontMatter: Hashable {
  /// Compares texts by their bytes.
  public static func == (first: FrontMatter, second: FrontMatter) -> Bool {
    first.notation == second.notation && first.fields == second.fields
      && first.closingComment.hasSameBytes(as: second.closingComment)
      && first.verbatimText.hasSameBytes(as: second.verbatimText)
  }

  /// Hashes the fields.
  public func hash(into hasher: inout Hasher) { hasher.combine(fields) }
}

extension FrontMatter.Field: Hashable {
  /// Compares texts by their bytes.
  public static func == (first: Self, second: Self) -> Bool {
    first.key.hasSameBytes(as: second.key) && first.value == second.value
      && first.leadingComment.hasSameBytes(as: second.leadingComment)
      && first.trailingComment.hasSameBytes(as: second.trailingComment)
  }

  /// Hashes the key and the value.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytesOf: key)
    hasher.combine(value)
  }
}
