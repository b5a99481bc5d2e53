/// The YAML front matter of a Jekyll page: its fields in the order of the text, with their comments.
///
/// Keys are compared by their bytes. A key that is there twice counts with its last field, as in Jekyll.
public struct FrontMatter: Sendable {
  /// A key, its value, and the comments that go with them.
  public struct Field: Codable, Sendable {
    /// The text of the key.
    public var key: String
    /// The value, typed as Jekyll's loader types it.
    public var value: YAMLValue
    /// The lines of comment above the field, without their `# `, joined by LF.
    public var leadingComment: String?
    /// The comment at the end of the field's line, without its `# `.
    public var trailingComment: String?

    /// Creates a field.
    public init(key: String, value: YAMLValue, leadingComment: String? = nil, trailingComment: String? = nil) {
      self.key = key
      self.value = value
      self.leadingComment = leadingComment
      self.trailingComment = trailingComment
    }
  }

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
  public init(fields: [Field], closingComment: String? = nil) {
    self.fields = fields
    self.closingComment = closingComment
  }

  /// The value of the last field with this key; `nil` when there is none.
  ///
  /// Setting a value replaces that field's, or appends a field; setting `nil` removes all fields with the key. A value
  /// of `null` is `YAMLValue.null`.
  public subscript(key: String) -> YAMLValue? {
    get { index(of: key).map { fields[$0].value } }
    set {
      guard let newValue else {
        fields.removeAll { $0.key.hasSameBytes(as: key) }
        return
      }
      if let index = index(of: key) {
        fields[index].value = newValue
      } else {
        fields.append(Field(key: key, value: newValue))
      }
    }
  }

  /// The index of the last field with this key.
  public func index(of key: String) -> Int? {
    fields.lastIndex { $0.key.hasSameBytes(as: key) }
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
    first.fields == second.fields && first.closingComment.hasSameBytes(as: second.closingComment)
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
