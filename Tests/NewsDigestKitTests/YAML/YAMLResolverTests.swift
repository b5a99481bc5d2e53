import Testing

@testable import NewsDigestKit

@Suite struct YAMLResolverTests {
  @Test(arguments: ScalarAnswer.all)
  func typesAsJekyllDoes(answer: ScalarAnswer) {
    let ours = YAMLAnswers.Value(YAMLResolver.value(of: answer.text)).description
    if ScalarAnswer.differences[answer.text] == nil {
      #expect(ours == answer.safeYAML)
    } else {
      #expect(ours == "string \(answer.text)")
      #expect(ours != answer.safeYAML)
    }
  }

  /// The table's second column is what Psych says, on this machine too.
  @Test(.enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby")))
  func psychSaysWhatTheTableSays() throws {
    let answers = try YAMLAnswers.answers(to: ScalarAnswer.all.map { .init(scalar: $0.text) })
    #expect(answers.count == ScalarAnswer.all.count)
    for (answer, expected) in zip(answers, ScalarAnswer.all) {
      #expect((answer.value?.description ?? "error") == expected.psych, "\(expected.text)")
    }
  }

  /// No parser may treat a string that we write without quotes as something else.
  @Test(arguments: ScalarAnswer.all)
  func quotesWhatAnyLoaderWouldRetype(answer: ScalarAnswer) {
    guard YAMLPlainText.isSafe(answer.text, in: .block) else { return }
    #expect(answer.safeYAML == "string \(answer.text)")
    #expect(answer.psych == "string \(answer.text)")
  }
}
