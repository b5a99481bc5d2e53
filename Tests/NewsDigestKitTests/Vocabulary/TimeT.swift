import Testing
@testable import NewsDigestKit
@Suite struct TimeT { @Test func t() { let c = ContinuousClock(); print("BUILTIN", c.measure { _ = Vocabulary.builtIn.languages }); print(Vocabulary.builtIn.languages) } }
