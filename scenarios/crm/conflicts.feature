Feature: More than one record fits
  A client is preferred to a lead, among equals the oldest; e-mail and phone of two records are a conflict.

  @CRM-4
  Scenario: E-mail of one record, phone of another: the first is completed, the second untouched, the agent told
    Given the CRM knows:
      | kind | name | e-mail           | phone        |
      | lead |      | anna@example.com |              |
      | lead | Ben  |                  | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the CRM has 2 leads
    And the CRM has a lead with:
      | name         | Anna             |
      | e-mail       | anna@example.com |
      | phone        |                  |
      | conversation | 1                |
    And the CRM has a lead with:
      | name         | Ben          |
      | e-mail       |              |
      | phone        | +33612345678 |
      | conversation |              |
    And the agent is told of a contact conflict

  @CRM-4
  Scenario: The e-mail decides also when the phone is a client's
    Given the CRM knows:
      | kind   | name | e-mail           | phone        |
      | lead   | Anna | anna@example.com |              |
      | client | Ben  |                  | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the CRM has a lead with:
      | name         | Anna |
      | phone        |      |
      | conversation | 1    |
    And the CRM has a client with:
      | name         | Ben |
      | conversation |     |
    And the agent is told of a contact conflict

  @CRM-4 @CRM-9
  Scenario: The visitor learns nothing of the conflict and the chat goes on
    Given the CRM knows:
      | kind | name | e-mail           | phone        |
      | lead | Anna | anna@example.com |              |
      | lead | Ben  |                  | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the agent is told of a contact conflict
    And the visitor does not see "conflict"
    And the visitor sees 2 messages
    When the agent writes "How can I help?"
    Then the visitor sees "How can I help?"

  @CRM-4
  Scenario: E-mail and phone of one record are no conflict
    Given the CRM knows:
      | kind | name | e-mail           | phone        |
      | lead | Anna | anna@example.com | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | phone        | +33612345678 |
      | conversation | 1            |
    And the agent does not see "conflict"

  @CRM-5
  Scenario Outline: A client is preferred to an older lead, matched by <by>
    Given the CRM knows:
      | kind   | name | e-mail   | phone   |
      | lead   | Lea  | <e-mail> | <phone> |
      | client | Cleo | <e-mail> | <phone> |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the CRM has a client with:
      | name         | Cleo |
      | conversation | 1    |
    And the CRM has a lead with:
      | name         | Lea |
      | conversation |     |

    Examples:
      | by     | e-mail           | phone        |
      | e-mail | anna@example.com |              |
      | phone  |                  | +33612345678 |

  @CRM-5
  Scenario Outline: Among two <kind>s the oldest is completed
    Given the CRM knows:
      | kind   | name  | e-mail           |
      | <kind> | First | anna@example.com |
      | <kind> | Later | anna@example.com |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the CRM has a <kind> with:
      | name         | First |
      | conversation | 1     |
    And the CRM has a <kind> with:
      | name         | Later |
      | conversation |       |

    Examples:
      | kind   |
      | lead   |
      | client |

  @CRM-4 @CRM-5
  Scenario: A record that owns both is not in conflict with a second owner of the phone
    Given the CRM knows:
      | kind   | name   | e-mail           | phone        |
      | lead   | Family |                  | +33612345678 |
      | client | Anna   | anna@example.com | +33612345678 |
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    Then the CRM has a client with:
      | name         | Anna |
      | conversation | 1    |
    And the agent does not see "conflict"
