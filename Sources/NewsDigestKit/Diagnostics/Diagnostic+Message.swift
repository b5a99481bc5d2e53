extension Diagnostic {
  /// What was found, what was expected and what to do, in English. The wording is not API.
  public var message: String { message(in: .english) }

  /// What was found, what was expected and what to do, in a language of ``Language/ofMessages``; in English for any
  /// other.
  public func message(in language: Language) -> String {
    LocalizedMessage(id.rawValue, arguments: arguments).text(in: language)
  }
}

extension Diagnostic.Note {
  /// What there is to see, in English.
  public var message: String { message(in: .english) }

  /// What there is to see, in a language of ``Language/ofMessages``; in English for any other.
  public func message(in language: Language) -> String {
    LocalizedMessage(id, arguments: arguments).text(in: language)
  }
}

extension Diagnostic.FixIt {
  /// What the change does, as an order in English: "Close the code block".
  public var message: String { message(in: .english) }

  /// What the change does, in a language of ``Language/ofMessages``; in English for any other.
  public func message(in language: Language) -> String {
    LocalizedMessage(id, arguments: arguments).text(in: language)
  }
}
