extension ParsingError: DigestError {
  /// What was found, what was expected and what to do.
  public var localizedMessage: LocalizedMessage {
    switch self {
    case .invalidUTF8(let offset, let reason):
      LocalizedMessage(
        "parsing-error", reason: "invalid-utf8",
        arguments: ["fault": .text(reason.rawValue), "offset": .number(offset)])
    case .tooLarge(let byteCount, let limit):
      LocalizedMessage(
        "parsing-error", reason: "too-large", arguments: ["count": .number(byteCount), "limit": .number(limit)])
    }
  }
}
