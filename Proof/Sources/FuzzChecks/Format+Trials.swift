import Checks
import Generation
import NewsDigestKit

extension Format {
  /// The format that a text is recognised as.
  init(of source: SourceText) {
    self = Format(rawValue: DigestRecognition(of: source).kind.rawValue) ?? Format(ChapterList.self)
  }

  /// Draws a model from choices, and writes it.
  func modelTrial(_ choices: inout Choices) -> Trial {
    func trial<Content: CheckedFormat>(as content: Content.Type) -> Trial {
      ModelCheck<Content>(over: []).trial(&choices)
    }
    return trial(as: contentType)
  }

  /// Draws edits of a document from choices, and writes it.
  func editTrial(of source: SourceText, _ choices: inout Choices) -> Trial {
    func trial<Content: CheckedFormat>(as content: Content.Type) -> Trial {
      EditCheck<Content>(of: [source]).trial(&choices)
    }
    return trial(as: contentType)
  }
}

extension Trial {
  /// The laws that do not hold, with the case that breaks them.
  var describedViolations: [Violation] {
    violations.map { Violation($0.law, "\($0.description)\ncase: \(input())") }
  }
}
