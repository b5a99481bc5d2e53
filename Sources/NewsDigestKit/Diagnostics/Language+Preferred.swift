#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Language {
  /// The languages that messages are written in.
  public static let ofMessages: [Language] = [.english, .korean]

  /// The language of ``ofMessages`` that the user prefers: that of the environment (`LC_ALL`, `LC_MESSAGES`, `LANG`)
  /// or, on Apple platforms, the one that the app is shown in. English where neither says so.
  ///
  /// Errors have their `localizedDescription` in it. It does not change while the process runs.
  public static let preferred = Language(localeIn: ProcessInfo.processInfo.environment) ?? ofApp ?? .english

  /// The language of messages that the locale of an environment asks for; `nil` where it names no locale.
  ///
  ///     Language(localeIn: ["LANG": "ko_KR.UTF-8"])
  public init?(localeIn environment: [String: String]) {
    guard
      let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap({ environment[$0] }).first(where: { !$0.isEmpty })
    else { return nil }
    self = Language(rawValue: locale).ofMessages
  }

  /// The language that has messages for this one.
  private var ofMessages: Language { primaryTag == Language.korean.rawValue ? .korean : .english }

  private static var ofApp: Language? {
    #if canImport(Darwin)
      Bundle.main.preferredLocalizations.first.map { Language(rawValue: $0).ofMessages }
    #else
      nil
    #endif
  }
}
