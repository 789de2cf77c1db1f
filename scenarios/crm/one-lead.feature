Feature: The same details make one lead
  Known from other chats: two forms at one instant race each other and the CRM ends with twins.

  @CRM-7
  Scenario: The same form sent at one instant from two browsers makes one lead
    When visitor Laptop writes "Hello"
    And visitor Phone writes "Hello"
    And 5 seconds pass
    And visitor Laptop sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And visitor Phone sends the form with:
      | name   | Anna             |
      | e-mail | ANNA@example.com |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | e-mail       | anna@example.com |
      | conversation | 1                |
      | conversation | 2                |

  @CRM-7 @INTRO-8
  Scenario: One form sent twice by impatient clicks makes one lead
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form twice with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then the CRM has 1 lead
    And the agent sees the contact details once

  @CRM-7
  Scenario: Two channels of one portal make one lead
    Given another open channel "Help"
    And visitor Phone is on the channel "Help"
    When the visitor writes "Hello"
    And visitor Phone writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna         |
      | phone | +33612345678 |
    And visitor Phone sends the form with:
      | name  | Anna         |
      | phone | +33612345678 |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | conversation | 1    |
      | conversation | 2    |
      | channel      | Shop |

  @CRM-7 @CRM-8
  Scenario: Forms of two browsers that waited for the CRM make one lead
    When the CRM is down
    And visitor Laptop writes "Hello"
    And visitor Phone writes "Hello"
    And 5 seconds pass
    And visitor Laptop sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And visitor Phone sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    And the CRM is back
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | e-mail       | anna@example.com |
      | phone        | +33612345678     |
      | conversation | 1                |
      | conversation | 2                |

  @CRM-7
  Scenario: Three browsers linked by one phone and one e-mail stay one person
    When visitor One writes "Hello"
    And visitor Two writes "Hello"
    And visitor Three writes "Hello"
    And 5 seconds pass
    And visitor One sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And visitor Two sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
      | phone  | +33612345678     |
    And visitor Three sends the form with:
      | name  | Anna         |
      | phone | +33612345678 |
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | conversation | 1 |
      | conversation | 2 |
      | conversation | 3 |
