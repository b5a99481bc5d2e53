import Foundation
public import Generation
public import NewsDigestKit

/// Law 3 on generated models: writing one reads back as the same, or names a property that cannot be held.
public struct ModelCheck<Content: DigestFormat>: Sendable {
  private let generator: Generator<Content>
  private let sources: [SourceText]

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - generator: Draws the models.
  ///   - sources: Texts to write them over.
  public init(_ generator: Generator<Content>, over sources: [SourceText]) {
    (self.generator, self.sources) = (generator, sources)
  }

  /// Draws a model and checks it.
  public func trial(_ choices: inout Choices) -> Trial {
    choices.drawWildness()
    let content = generator.generate(&choices)
    let source = sources.isEmpty ? nil : choices.pick(sources)
    var trial = Trial()
    trial.input = { String(reflecting: content) + (source.map { "\nover \(String(reflecting: $0.text))" } ?? "") }
    checkValue(content, &trial)
    let standard = Result { () throws(WritingError) in try content.formatted() }
    switch standard {
    case .success(let text):
      trial.note("written")
      checkText(text, of: content, &trial)
    case .failure(let error):
      trial.note("refused")
      checkRefusal(error, of: content, &trial)
    }
    checkWriting(content, over: nil, standard, &trial)
    if let source { checkWriting(content, over: source, standard, &trial) }
    return trial
  }

  private func checkText(_ text: String, of content: Content, _ trial: inout Trial) {
    trial.check("put-get", readBack(text, is: content))
    guard let source = try? SourceText(text) else { return }
    for violation in RoundTrip.violations(of: Content.self, in: source) {
      trial.check(violation.law.rawValue, "\(violation) in \(String(reflecting: text))")
    }
    for law in RoundTrip.Law.allCases { trial.check("\(law) of what was written", nil) }
  }

  private func readBack(_ text: String, is content: Content) -> String? {
    guard let again = try? Content(parsing: text) else { return "what was written is not read" }
    return again == content ? nil : "\(String(reflecting: text)) reads back as \(String(reflecting: again))"
  }

  /// A model that cannot be written alone cannot be written over a text either, and the other way round.
  private func checkWriting(
    _ content: Content, over source: SourceText?, _ standard: Result<String, WritingError>, _ trial: inout Trial
  ) {
    guard let empty = try? SourceText("") else { return }
    var document = DigestDocument<Content>(parsing: source ?? empty)
    document.content = content
    do {
      let text = try document.text()
      trial.check("put-get over a source", readBack(text, is: content))
      let edited = Result { try document.source.applying(try document.edits()).text }
      trial.check("edits make the text", (try? edited.get()).hasSameBytes(as: text) ? nil : "the edits make \(edited)")
      if case .failure(let error) = standard {
        trial.check("same answer over a source", "written as \(String(reflecting: text)), and alone \(error)")
      }
    } catch {
      if case .success = standard { trial.check("same answer over a source", "\(error)") }
    }
    trial.check("same answer over a source", nil)
  }
}

// MARK: - Refusals

extension ModelCheck {
  /// The property that an error names is in the model, and it is the one at fault: with a plain value in its place, it is not named again.
  ///
  /// This does not ask for the rest of the model to be without fault.
  private func checkRefusal(_ error: WritingError, of content: Content, _ trial: inout Trial) {
    var plain = content
    guard let path = PropertyPath(error.property), generator.reset(&plain, path.steps[...]) else {
      return trial.check("errors name a property", "there is no \(error.property) in the model: \(error)")
    }
    trial.check("errors name a property", nil)
    trial.check("errors name the property at fault", blame(error, withoutIt: plain))
  }

  private func blame(_ error: WritingError, withoutIt plain: Content) -> String? {
    do throws(WritingError) {
      _ = try plain.formatted()
      return nil
    } catch let other {
      return other.property.hasSameBytes(as: error.property) ? "\(error); with a plain value too: \(other)" : nil
    }
  }
}

// MARK: - The value itself

extension ModelCheck {
  private func checkValue(_ content: Content, _ trial: inout Trial) {
    trial.check("codable", codableFault(of: content))
  }

  private func codableFault(of content: Content) -> String? {
    do {
      let data = try JSONEncoder().encode(content)
      let again = try JSONDecoder().decode(Content.self, from: data)
      guard again == content else { return "\(String(decoding: data, as: UTF8.self)) is \(String(reflecting: again))" }
      return again.hashValue == content.hashValue ? nil : "equal values have different hashes"
    } catch {
      return "\(error)"
    }
  }
}
