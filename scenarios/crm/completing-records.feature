Feature: A matching record is completed
  Missing data is added at once; what is there is never changed or removed.

  @CRM-2
  Scenario Outline: A match by <by> gets the missing data and the number
    Given the CRM knows:
      | kind   | name   | e-mail   | phone   |
      | <kind> | <name> | <e-mail> | <phone> |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the CRM has a <kind> with:
      | name         | Anna             |
      | e-mail       | anna@example.com |
      | phone        | +33612345678     |
      | conversation | 1                |
    And the CRM has <leads> leads
    And the CRM has <clients> clients

    Examples:
      | by     | kind   | name | e-mail           | phone        | leads | clients |
      | e-mail | lead   |      | anna@example.com |              | 1     | 0       |
      | phone  | lead   |      |                  | +33612345678 | 1     | 0       |
      | e-mail | client | Anna | anna@example.com |              | 0     | 1       |
      | phone  | client |      |                  | +33612345678 | 0     | 1       |

  @CRM-2
  Scenario: A name that is there is not changed
    Given the CRM knows:
      | kind   | name          | e-mail           |
      | client | Anna Petrovna | anna@example.com |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | annie            |
      | e-mail | anna@example.com |
    Then the CRM has a client with:
      | name         | Anna Petrovna    |
      | e-mail       | anna@example.com |
      | conversation | 1                |

  @CRM-2
  Scenario: An additional e-mail and phone are appended, the first ones stay
    Given the CRM knows:
      | kind | name | e-mail           | phone        |
      | lead | Anna | anna@example.com | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33687654321     |
    And visitor Ben writes "Hello"
    And 5 seconds pass
    And visitor Ben sends the form with:
      | name   | Anna             |
      | e-mail | work@example.com |
      | phone  | +33612345678     |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | e-mail | anna@example.com |
      | e-mail | work@example.com |
      | phone  | +33612345678     |
      | phone  | +33687654321     |

  @CRM-2
  Scenario: A field left empty in a form erases nothing in the record
    Known from other chats: a partial form overwrites the phone with nothing.
    Given the CRM knows:
      | kind   | name | e-mail           | phone        |
      | client | Anna | anna@example.com | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  |                  |
    Then the CRM has a client with:
      | name         | Anna         |
      | phone        | +33612345678 |
      | conversation | 1            |

  @CRM-2 @CONT-2
  Scenario: A form with the e-mail alone erases neither name nor phone of the visitor
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna         |
      | phone | +33612345678 |
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    And the CRM has 1 lead
    And the CRM has a lead with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |

  @CRM-2 @NUM-2
  Scenario: The record gathers the numbers of all conversations, each once
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna         |
      | phone | +33612345678 |
    And the visitor ends the conversation
    And visitor Ben writes "I am someone else"
    And the visitor writes "Hello again"
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | name         | Anna |
      | conversation | 1    |
      | conversation | 3    |
