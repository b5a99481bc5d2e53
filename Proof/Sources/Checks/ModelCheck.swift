import Foundation
public import Generation
public import NewsDigestKit

/// Law 3 on generated models: a written model is parsed back as the same, or the error names a property that cannot be
/// represented.
public struct ModelCheck<Content: CheckedFormat>: Sendable {
  private let generator = Content.generator
  private let sources: [SourceText]

  /// Makes a check.
  ///
  /// - Parameter sources: Texts to write them over.
  public init(over sources: [SourceText]) {
    self.sources = sources
  }

  /// Draws a model and checks it.
  public func trial(_ choices: inout Choices) -> Trial {
    choices.drawWildness()
    let content = generator.generate(&choices)
    let source = sources.isEmpty ? nil : choices.pick(sources)
    var trial = Trial()
    trial.input = { String(reflecting: content) + (source.map { "\nover \(String(reflecting: $0.text))" } ?? "") }
    let canonical = Result { () throws(WritingError) in try content.formatted() }
    switch canonical {
    case .success(let text):
      trial.note("written")
      trial.check("codable", codableFault(of: content, isHeld: true))
      checkText(text, of: content, &trial)
    case .failure(let error):
      trial.note("refused")
      trial.check("codable", codableFault(of: content, isHeld: false))
      checkRefusal(error, of: content, &trial)
    }
    checkWriting(content, over: nil, canonical, &trial)
    if let source { checkWriting(content, over: source, canonical, &trial) }
    return trial
  }

  private func checkText(_ text: String, of content: Content, _ trial: inout Trial) {
    trial.check("put-get", parsedBack(text, is: content))
    guard let source = try? SourceText(text) else { return }
    for violation in RoundTrip.violations(of: Content.self, in: source) {
      trial.check(violation.law.rawValue, "\(violation) in \(String(reflecting: text))")
    }
    for law in RoundTrip.Law.allCases { trial.check("\(law) of what was written", nil) }
  }

  private func parsedBack(_ text: String, is content: Content) -> String? {
    guard let again = try? Content(parsing: text) else { return "what was written is not parsed" }
    return again == content ? nil : "\(String(reflecting: text)) is parsed back as \(String(reflecting: again))"
  }

  /// A model that cannot be written alone cannot be written over a text either, and the other way round.
  private func checkWriting(
    _ content: Content, over source: SourceText?, _ canonical: Result<String, WritingError>, _ trial: inout Trial
  ) {
    guard let empty = try? SourceText("") else { return }
    var document = DigestDocument<Content>(parsing: source ?? empty)
    document.content = content
    do {
      let text = try document.text()
      trial.check("put-get over a source", parsedBack(text, is: content))
      let edited = Result { try document.source.applying(try document.edits()).text }
      trial.check("edits make the text", (try? edited.get()).hasSameBytes(as: text) ? nil : "the edits make \(edited)")
      if case .failure(let error) = canonical {
        trial.check("same answer over a source", "written as \(String(reflecting: text)), and alone \(error)")
      }
    } catch {
      if case .success = canonical { trial.check("same answer over a source", "\(error)") }
    }
    trial.check("same answer over a source", nil)
  }
}

// MARK: - Refusals

extension ModelCheck {
  /// The property that an error names is in the model, and it is the one at fault: with a plain value in its place, or
  /// without it, or without the elements beside it, it is not named again.
  ///
  /// This does not ask for the rest of the model to be without fault.
  private func checkRefusal(_ error: WritingError, of content: Content, _ trial: inout Trial) {
    let others = models(without: error.property, in: content)
    trial.check(
      "errors name a property", others.isEmpty ? "there is no \(error.property) in the model: \(error)" : nil)
    guard !others.isEmpty else { return }
    let isAtFault = others.contains { isNamed(error.property, byWriting: $0) == false }
    trial.check(
      "errors name the property at fault",
      isAtFault ? nil : "\(error); and with a plain value or without it, it is named again")
  }

  /// The model with other values of a property, and without the elements next to it if it is an element.
  private func models(without property: String, in content: Content) -> [Content] {
    guard let path = PropertyPath(property) else { return [] }
    var paths = [path.steps[...]]
    if case .index = path.steps.last { paths.append(path.steps.dropLast()) }
    return paths.flatMap { path in
      Reset.allCases.compactMap { way in
        var other = content
        return generator.reset(&other, path, way) ? other : nil
      }
    }
  }

  private func isNamed(_ property: String, byWriting content: Content) -> Bool {
    do throws(WritingError) {
      _ = try content.formatted()
      return false
    } catch let other {
      return other.property.hasSameBytes(as: property)
    }
  }
}

// MARK: - The value itself

extension ModelCheck {
  /// A model that can be written goes through JSON. One that cannot, such as one with an endless duration, may be
  /// refused there too.
  private func codableFault(of content: Content, isHeld: Bool) -> String? {
    do {
      let data = try JSONEncoder().encode(content)
      let again = try JSONDecoder().decode(Content.self, from: data)
      guard again == content else { return "\(String(decoding: data, as: UTF8.self)) is \(String(reflecting: again))" }
      let record = try RecordEncoder().encode(content)
      guard
        try JSONSerialization.jsonObject(with: Data(record)) as? NSObject == JSONSerialization.jsonObject(with: data)
          as? NSObject
      else { return "\(String(decoding: record, as: UTF8.self)) is not \(String(decoding: data, as: UTF8.self))" }
      guard try RecordDecoder().decode(Content.self, from: data) == content else {
        return "\(String(decoding: data, as: UTF8.self)) is decoded as something else"
      }
      return again.hashValue == content.hashValue ? nil : "equal values have different hashes"
    } catch {
      return isHeld ? "\(error)" : nil
    }
  }
}
