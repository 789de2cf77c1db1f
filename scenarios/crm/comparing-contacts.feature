Feature: E-mails and phones are compared by what they mean
  E-mails trimmed and case-folded, phones in E.164 with the channel's country for national numbers; what was typed is kept.

  Background:
    Given an open channel with:
      | default country | FR |

  @CRM-3
  Scenario Outline: An address typed "<typed>" is the one the CRM knows
    Given the CRM knows:
      | kind   | name | e-mail           |
      | client | Anna | Anna@Example.com |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna    |
      | e-mail | <typed> |
    Then the CRM has 0 leads
    And the CRM has a client with:
      | conversation | 1 |

    Examples:
      | typed            |
      | anna@example.com |
      | ANNA@EXAMPLE.COM |
      | aNNa@example.COM |

  @CRM-3
  Scenario: Spaces around an address do not count
    Given the CRM knows:
      | kind   | e-mail           |
      | client | anna@example.com |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna                   |
      | e-mail | \n  anna@example.com\n |
    Then the CRM has 0 leads
    And the CRM has a client with:
      | e-mail       | anna@example.com |
      | conversation | 1                |

  @CRM-3
  Scenario Outline: Dots and labels make another address: <typed>
    Given the CRM knows:
      | kind   | e-mail           |
      | client | anna@example.com |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna    |
      | e-mail | <typed> |
    Then the CRM has 1 lead
    And the CRM has a client with:
      | conversation |  |

    Examples:
      | typed                         |
      | an.na@example.com             |
      | anna+shop@example.com         |
      | anna@example.com.evil.example |
      | anna@shop.example.com         |

  @CRM-3
  Scenario Outline: A phone typed "<typed>" is +33 6 12 34 56 78
    Given the CRM knows:
      | kind   | name | phone        |
      | client | Anna | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna    |
      | phone | <typed> |
    Then the CRM has 0 leads
    And the CRM has a client with:
      | phone        | +33612345678 |
      | conversation | 1            |

    Examples:
      | typed                    |
      | 0612345678               |
      | 06 12 34 56 78           |
      | 06.12.34.56.78           |
      | 06-12-34-56-78           |
      | +33 (0)6 12 34 56 78     |
      | 0033 6 12 34 56 78       |
      | 0033612345678            |
      | +33 6 12 34 56 78        |
      | ＋３３６１２３４５６７８ |
      | (06) 12 34 56 78         |

  @CRM-3
  Scenario: The same digits with another country's code are another phone
    Given the CRM knows:
      | kind   | phone        |
      | client | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna             |
      | phone | +41 76 234 56 78 |
    Then the CRM has 1 lead
    And the CRM has a client with:
      | phone        | +33612345678 |
      | conversation |              |

  @CRM-3
  Scenario: The country of national numbers is the channel's
    Given another open channel "Genève" with:
      | default country | CH |
    And visitor Ben is on the channel "Genève"
    And the CRM knows:
      | kind   | name | phone        |
      | client | Ben  | +41446681800 |
    When visitor Ben writes "Bonjour"
    And 5 seconds pass
    And visitor Ben sends the form with:
      | name  | Ben           |
      | phone | 044 668 18 00 |
    Then the CRM has 0 leads
    And the CRM has a client with:
      | conversation | 1 |

  @CRM-3
  Scenario: The prefix 00 is understood also where people dial another
    Given another open channel "New York" with:
      | default country | US |
    And visitor Ben is on the channel "New York"
    And the CRM knows:
      | kind   | name | phone        |
      | client | Ben  | +33612345678 |
    When visitor Ben writes "Hello"
    And 5 seconds pass
    And visitor Ben sends the form with:
      | name  | Ben                |
      | phone | 0033 6 12 34 56 78 |
    Then the CRM has 0 leads
    And the CRM has a client with:
      | conversation | 1 |

  @CRM-3
  Scenario: Two extensions of one switchboard are two people
    When the visitor writes "Hello"
    And visitor Ben writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna                   |
      | phone | 01 42 68 53 00 ext. 12 |
    And visitor Ben sends the form with:
      | name  | Ben                    |
      | phone | 01 42 68 53 00 ext. 15 |
    Then the CRM has 2 leads

  @CRM-3
  Scenario: One extension written in two ways is one person
    When the visitor writes "Hello"
    And visitor Phone writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna                   |
      | phone | 01 42 68 53 00 ext. 12 |
    And visitor Phone sends the form with:
      | name  | Anna                  |
      | phone | +33 1 42 68 53 00 x12 |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | conversation | 1 |
      | conversation | 2 |

  @CRM-3
  Scenario: What the visitor typed is kept beside it
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | Anna@Example.COM |
      | phone  | 06 12 34 56 78   |
    Then the agent sees "Anna@Example.COM"
    And the agent sees "06 12 34 56 78"
    And the CRM has a lead with:
      | e-mail | Anna@Example.COM |
      | phone  | 06 12 34 56 78   |
    When the agent ends the conversation
    Then anna@example.com receives the transcript
