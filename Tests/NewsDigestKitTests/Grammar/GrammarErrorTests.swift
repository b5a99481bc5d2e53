import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Grammars that are refused")
struct GrammarErrorTests {
  private struct Draft: DigestFormat {
    var title: String?
    var other: String?
    var count = 0
    var words: [String] = []
    var parts: [Part] = []
    var blocks: [MarkdownBlock] = []
    var footer: [MarkdownBlock]?
    static let grammar = Grammar<Draft> { Blocks(\.blocks) }

    struct Part: DigestPart, Codable {
      var title = ""
      var blocks: [MarkdownBlock] = []
      var children: [ListItem] = []
    }
  }

  private func reason(
    @GrammarBuilder<Draft> _ elements: () -> [GrammarRule<Draft>]
  ) -> GrammarError.Reason? {
    do {
      _ = try Grammar<Draft>.checked(elements)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test("Each with its reason")
  func reasons() {
    expectNoDifference(
      reason {
        Heading(1, "\(\.title)\(\.other)")
        Blocks(\.blocks)
      }, .adjacentSlots)
    expectNoDifference(
      reason {
        Heading(1, "\(\.words, separator: "")")
        Blocks(\.blocks)
      }, .adjacentSlots)
    expectNoDifference(
      reason {
        Line("Title: \(\.title)")
        Line("Title: \(\.other)")
        Blocks(\.blocks)
      }, .ambiguous)
    expectNoDifference(
      reason {
        Line("\(\.title)")
        Blocks(\.blocks)
      }, .lineWithoutText)
    expectNoDifference(
      reason {
        Line("a line")
        Blocks(\.blocks)
      }, .lineWithoutSlots)
    expectNoDifference(
      reason {
        Line("Count: \(\.count)")
        Blocks(\.blocks)
      }, .requiredValue)
    expectNoDifference(reason { Heading(1, "\(\.title)") }, .noPlaceForText)
    expectNoDifference(
      reason {
        Heading(1, "\(\.title)")
        Each(\.parts) {
          Heading(2, "\(\.title)")
          Blocks(\.blocks)
        }
      }, .noPlaceForText)
    expectNoDifference(
      reason {
        Blocks(\.blocks)
        Each(\.parts) { Blocks(\.blocks) }
      }, .partWithoutLine)
    expectNoDifference(
      reason {
        Blocks(\.blocks)
        Each(\.parts) {
          Bullet("\(\.title)")
          Blocks(\.blocks)
        }
      }, .noPlaceForChildren)
    expectNoDifference(
      reason {
        Blocks(\.blocks)
        Footer(\.footer)
        Line("Title: \(\.title)")
      }, .footerNotLast)
  }

  @Test("The message says where, and shows a text")
  func message() throws {
    do {
      _ = try Grammar<Draft>.checked {
        Blocks(\.blocks)
        Each(\.parts) {
          Bullet("\(\.title)")
          Blocks(\.blocks)
        }
      }
      Issue.record("A part without a place for nested items was accepted.")
    } catch {
      expectNoDifference(error.place, "parts, element 1")
      expectNoDifference(error.example, "- text\n  - text\n")
      #expect(error.description.contains("Add `Children`"))
    }
  }
}
