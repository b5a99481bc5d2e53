public import Generation
public import NewsDigestKit
import NewsDigestPublishing

/// Conversions: the result can be written, and what no loss names is there again after converting
/// it back.
public struct ConversionCheck<Content: CheckedFormat & ConvertedTexts>: Sendable {
  private let generator = Content.generator
  private let documents: [SourceText]

  /// Makes a check.
  public init(of format: Content.Type, documents: [SourceText]) { self.documents = documents }

  /// The choices that take each document to each format.
  public var documentChoices: [Choices] {
    documents.indices.flatMap { index in
      Self.targets.indices.map { Choices(replaying: [UInt64($0), 1, UInt64(index)]) }
    }
  }

  /// Draws a document or a model, and a format, and converts it there and back.
  public func trial(_ choices: inout Choices) -> Trial {
    let format = choices.pick(Self.targets)
    // One of a thousand is a document: all of them come first.
    let isDocument = !documents.isEmpty && choices.draw(below: 1_000) == 1
    let content = isDocument ? Content(parsing: choices.pick(documents)) : model(&choices)
    var trial = Trial()
    trial.input = { "\(String(reflecting: content))\nto \(format.kind)" }
    // What cannot be written is in no document.
    guard (try? content.formatted()) != nil else {
      trial.note("refused")
      return trial
    }
    trial.note("converted to \(format.kind)")
    check(content, to: format, &trial)
    return trial
  }

  private func model(_ choices: inout Choices) -> Content {
    choices.drawWildness()
    return generator.generate(&choices)
  }

  /// The formats that documents are converted to.
  public static var targets: [any DigestFormat.Type] {
    let all: [any DigestFormat.Type] = [NewsPost.self, DailyDigest.self, MarkdownDigest.self, JekyllPost.self]
    return all.filter { $0 != Content.self } + (Content.self == PodcastEpisode.self ? [ChapterList.self] : [])
  }

  private func check<Target: DigestFormat>(_ content: Content, to format: Target.Type, _ trial: inout Trial) {
    do {
      let there = try DigestDocument(content).converted(to: format)
      let text = try there.document.text()
      let isSame = try Target(parsing: text) == there.value
      trial.check("what was converted is parsed back", isSame ? nil : text)
      guard Content.isConvertedBack else { return trial.check("texts are kept", loss(of: content, in: there)) }
      let back = try there.document.converted(to: Content.self)
      trial.check("what no loss names is kept", loss(of: content, there, back))
    } catch {
      trial.check("documents are converted", "\(error)")
    }
  }

  /// The first text of a document that is neither in what it was converted to nor named.
  private func loss(of content: Content, in there: Converted<some DigestFormat>) -> String? {
    // A list of chapters is no Markdown: what looks like a tag in it is text.
    let words = Set(there.value.convertedDigest.flatMap { $0.words + ConvertedText.words(of: $0.text) })
    let missing = content.texts.first { text in
      !there.losses.contains { $0.names(text.property) } && text.words.contains { !words.contains($0) }
    }
    return missing.map { "\($0.property) “\($0.text)” is lost, and named are \(there.losses)" }
  }

  /// The first text of a document that is neither there after converting it back nor named.
  private func loss<Target: DigestFormat>(
    of content: Content, _ there: Converted<Target>, _ back: Converted<Content>
  ) -> String? {
    var words: [String: Int] = [:]
    for text in back.value.texts { for word in text.words { words[word, default: 0] += 1 } }
    // What is lost on the way back is named in the other document.
    let named = back.losses.flatMap { ConvertedText.words(of: $0.value) } + there.value.words(named: back.losses)
    for word in named { words[word, default: 0] += 1 }
    for text in content.texts where !there.losses.contains(where: { $0.names(text.property) }) {
      for word in text.words {
        let count = words[word, default: 0]
        if count == 0 {
          return """
            \(text.property) “\(text.text)” is lost, and named are \(there.losses) and \(back.losses)
            \(there.value.shown)
            ––
            \(back.value.shown)
            """
        }
        words[word] = count - 1
      }
    }
    return nil
  }
}

extension ConversionLoss {
  /// Whether it is about a property, or one that it is in.
  fileprivate func names(_ property: String) -> Bool {
    guard property.utf8.starts(with: self.property.utf8) else { return false }
    let next = property.utf8.dropFirst(self.property.utf8.count).first
    return next == nil || next == UInt8(ascii: ".") || next == UInt8(ascii: "[")
  }
}

extension DigestFormat {
  /// The words of the texts that losses name.
  fileprivate func words(named losses: [ConversionLoss]) -> [String] {
    // A post is converted as a digest in Markdown.
    let page = (try? formatted()).flatMap { try? MarkdownDigest(parsing: $0) }
    let texts = (self as? any ConvertedTexts ?? page)?.texts ?? []
    // The addresses of pictures are no words of a text.
    return texts.filter { text in losses.contains { $0.names(text.property) } }.flatMap {
      $0.words + ConvertedText.words(of: $0.text)
    }
  }

  /// The texts of a document that any format may be: all of it, and the blocks, as emphasis ends with its block.
  fileprivate var convertedDigest: [ConvertedText] {
    guard let text = try? formatted() else { return [] }
    return [ConvertedText("", text)] + ((try? MarkdownDigest(parsing: text))?.texts ?? [])
  }

  /// The text of the document, or why there is none.
  fileprivate var shown: String {
    do { return try formatted() } catch { return "\(error)" }
  }
}
