Feature: A typed e-mail is an unproven claim
  Nothing of a matched record is ever shown to the visitor.

  Background:
    Given the CRM knows:
      | kind   | name          | e-mail                             | phone        |
      | client | Anna Petrovna | anna@example.com, home@example.com | +33612345678 |

  @CRM-9
  Scenario: The screen shows nothing of the record behind a typed e-mail
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Mallory          |
      | e-mail | anna@example.com |
    And the agent writes "Hello Mallory"
    Then the visitor does not see "Petrovna"
    And the visitor does not see "612345678"
    And the visitor does not see "home@example.com"
    And the agent sees "Hello Mallory"
    And the CRM has a client with:
      | name         | Anna Petrovna |
      | conversation | 1             |

  @CRM-9 @AWAY-3
  Scenario: A later form is not filled with the record's data
    When the visitor writes "Hello"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And the visitor ends the conversation
    And 5 seconds pass
    Then anna@example.com receives the transcript
    And anna@example.com receives the transcript
    And the visitor sees the form "Send a copy"
    And the form holds:
      | e-mail | anna@example.com |
    And the visitor does not see "Petrovna"

  @CRM-9 @INTRO-3
  Scenario: A record with a phone does not spare the visitor the question
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name | Anna Petrovna |
    And the agent goes offline
    Then the visitor sees the form "Leave your contacts"
    And the form holds:
      | name   | Anna Petrovna |
      | e-mail |               |
      | phone  |               |

  @CRM-9
  Scenario: The copy speaks of what was said, not of the record
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Mallory          |
      | e-mail | home@example.com |
    And the agent ends the conversation
    Then home@example.com receives the transcript with:
      | lacks | Petrovna         |
      | lacks | 612345678        |
      | lacks | anna@example.com |

  @CRM-9 @SAFE-3
  Scenario: Replies go to the address that was typed, not to another one of the record
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | home@example.com |
    And the visitor closes the page
    And the agent writes "Hello Anna"
    And 1 minute passes
    Then home@example.com receives the unread replies
    And no further e-mail is sent
