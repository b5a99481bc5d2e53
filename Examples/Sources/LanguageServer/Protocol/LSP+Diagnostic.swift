extension LSP {
  /// What a document's author should know.
  struct Diagnostic: Encodable, Sendable {
    var range: Range
    var severity: Severity
    var code: String
    var codeDescription: CodeDescription?
    var source = "digest"
    var message: String
    var relatedInformation: [RelatedInformation]?

    /// How much it matters.
    enum Severity: Int, Encodable, Sendable {
      case error = 1
      case warning, information, hint
    }

    /// Where the code is explained.
    struct CodeDescription: Encodable, Sendable {
      var href: String
    }

    /// Another place that helps to understand it.
    struct RelatedInformation: Encodable, Sendable {
      var location: Location
      var message: String
    }
  }
}
