#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An error of this library: what it says in each language that has messages.
///
/// It is a `LocalizedError`, so that alerts and `localizedDescription` show it in the user's language:
/// ``Language/preferred``.
public protocol DigestError: LocalizedError, CustomStringConvertible, Sendable {
  /// What it says, as an id and arguments.
  var localizedMessage: LocalizedMessage { get }
}

extension DigestError {
  /// Which file or property it is about, what was found and what to do.
  public func message(in language: Language) -> String { localizedMessage.text(in: language) }

  /// What was found and what to do, without the file that it is about.
  public func reason(in language: Language) -> String { localizedMessage.parts(in: language).reason }

  /// Which file or property it is about, what was found and what to do, in English.
  public var description: String { message(in: .english) }

  /// Which file or property it is about and what was found, in the user's language.
  public var errorDescription: String? { localizedMessage.parts(in: .preferred).statement }

  /// What was found, in the user's language.
  public var failureReason: String? { localizedMessage.parts(in: .preferred).found }

  /// What to do, in the user's language.
  public var recoverySuggestion: String? { localizedMessage.parts(in: .preferred).advice }

  /// There is no help of the system's for it.
  public var helpAnchor: String? { nil }
}
