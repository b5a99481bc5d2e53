public import ArgumentParser
public import NewsDigestKit
public import NewsDigestPublishing

// The tool is the only one to see the conformances: a library would have to leave them to the owners of both.
extension Diagnostic.Severity: @retroactive ExpressibleByArgument {}

extension DiagnosticID: @retroactive ExpressibleByArgument {}

extension PublishingHost: @retroactive ExpressibleByArgument {}

extension DigestKind: @retroactive ExpressibleByArgument {
  /// Parses the name of a format of the library.
  public init?(argument: String) {
    self.init(rawValue: argument)
    guard DigestFormats.builtIn[self] != nil else { return nil }
  }

  /// What may be given.
  public static var allValueStrings: [String] { (DigestFormats.builtIn.kinds + [.unknown]).map(\.rawValue) }
}

extension JekyllPermalink: @retroactive ExpressibleByArgument {
  /// Parses a style's name, or a permalink template.
  public init?(argument: String) {
    switch argument {
    case "date": self = .date
    case "pretty": self = .pretty
    case "ordinal": self = .ordinal
    case "weekdate": self = .weekdate
    case "none": self = .none
    default: self = .template(argument)
    }
  }

  /// How the help shows a default.
  public var defaultValueDescription: String { "date" }
}

extension ChapterFormat: @retroactive ExpressibleByArgument {
  /// Parses a name, or the ending of a file's name.
  public init?(argument: String) { self.init(named: argument) }
}

extension FeedFormat: @retroactive ExpressibleByArgument {}

extension MergeOrder: @retroactive ExpressibleByArgument {}
