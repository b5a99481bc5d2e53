extension CodingUserInfoKey {
  /// The ``Language`` of the messages that an encoder writes into diagnostics; English without one.
  ///
  ///     encoder.userInfo[.messageLanguage] = Language.korean
  public static let messageLanguage: CodingUserInfoKey = {
    guard let key = CodingUserInfoKey(rawValue: "NewsDigestKit.messageLanguage") else {
      preconditionFailure("Any text is a key.")
    }
    return key
  }()
}

extension Encoder {
  /// The language of messages.
  fileprivate var messageLanguage: Language { userInfo[.messageLanguage] as? Language ?? .english }
}

/// The message is encoded for readers, and made of the id and the arguments when a diagnostic is decoded.
extension Diagnostic: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, severity, range, location, message, arguments, notes, fixIts
  }

  /// Decodes a diagnostic; its message is made of its arguments.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(DiagnosticID.self, forKey: .id),
      severity: try values.decode(Severity.self, forKey: .severity),
      range: try values.decode(Range<Int>.self, forKey: .range),
      location: try values.decode(SourceLocation.self, forKey: .location),
      arguments: try values.decode([String: LocalizedMessage.Argument].self, forKey: .arguments),
      notes: try values.decode([Note].self, forKey: .notes),
      fixIts: try values.decode([FixIt].self, forKey: .fixIts))
  }

  /// Encodes the parts, and the message in the encoder's language: see `CodingUserInfoKey.messageLanguage`.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(severity, forKey: .severity)
    try values.encode(range, forKey: .range)
    try values.encode(location, forKey: .location)
    try values.encode(message(in: encoder.messageLanguage), forKey: .message)
    try values.encode(SortedArguments(arguments), forKey: .arguments)
    try values.encode(notes, forKey: .notes)
    try values.encode(fixIts, forKey: .fixIts)
  }
}

extension Diagnostic.Note: Codable {
  private enum CodingKeys: String, CodingKey { case id, arguments, range, location, message }

  /// Decodes a note; its message is made of its arguments.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      arguments: try values.decode([String: LocalizedMessage.Argument].self, forKey: .arguments),
      range: try values.decode(Range<Int>.self, forKey: .range),
      location: try values.decode(SourceLocation.self, forKey: .location))
  }

  /// Encodes the parts, and the message in the encoder's language.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(SortedArguments(arguments), forKey: .arguments)
    try values.encode(range, forKey: .range)
    try values.encode(location, forKey: .location)
    try values.encode(message(in: encoder.messageLanguage), forKey: .message)
  }
}

extension Diagnostic.FixIt: Codable {
  private enum CodingKeys: String, CodingKey { case id, arguments, message, edits }

  /// Decodes a fix-it; its message is made of its arguments.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try values.decode(String.self, forKey: .id),
      arguments: try values.decode([String: LocalizedMessage.Argument].self, forKey: .arguments),
      edits: try values.decode([SourceEdit].self, forKey: .edits))
  }

  /// Encodes the parts, and the message in the encoder's language.
  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(SortedArguments(arguments), forKey: .arguments)
    try values.encode(message(in: encoder.messageLanguage), forKey: .message)
    try values.encode(edits, forKey: .edits)
  }
}

/// Arguments as an object whose members are in the order of their names, so that equal diagnostics are equal bytes.
private struct SortedArguments: Encodable {
  private let arguments: [(name: String, value: LocalizedMessage.Argument)]

  init(_ arguments: [String: LocalizedMessage.Argument]) {
    self.arguments = arguments.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: RecordKey.self)
    for (name, value) in arguments { try values.encode(value, forKey: RecordKey(stringValue: name)) }
  }
}
